/** Lights the parts of diagrams that a replay's step shows. The player dispatches `two-engines:step` on the document. */

/** What the player tells when it comes to a step. */
export interface StepDetail {
  readonly session: string;
  readonly step: string;
}

function light(figure: HTMLElement, step: string): void {
  const lights: Record<string, string[] | undefined> = JSON.parse(figure.dataset['lights'] ?? '{}');
  const lit = new Set(lights[step]);
  for (const part of figure.querySelectorAll<SVGElement>('[data-node],[data-from],[data-cluster]')) {
    const { node, cluster, from, to } = part.dataset;
    part.classList.toggle('is-lit', lit.has(node ?? cluster ?? `${from}->${to}`));
  }
}

document.addEventListener('two-engines:step', (event) => {
  const { session, step } = (event as CustomEvent<StepDetail>).detail;
  for (const figure of document.querySelectorAll<HTMLElement>('[data-diagram]')) {
    if (figure.dataset['session'] === session) light(figure, step);
  }
});
