/** Which parts of a diagram a session lights, and when. Names are nodes ("shim") and edges ("shim->nginx"). */
import type { SessionStep } from '../schema/index.ts';

/** Step id → names that are lit at this step; steps that light nothing in the diagram are left out. */
export type Lights = Readonly<Record<string, readonly string[]>>;

type LitStep = Pick<SessionStep, 'id' | 'lights'>;

/** What each step of a session lights in one diagram. */
export function lightsOf(steps: readonly LitStep[], diagram: string): Lights {
  const lit = steps.flatMap(({ id, lights }) => {
    const names = lights[diagram];
    return names === undefined ? [] : [[id, names] as const];
  });
  return Object.fromEntries(lit);
}

/** What is lit at a step; nothing before any step and at steps that do not use the diagram. */
export const litAt = (lights: Lights, step: string | undefined): readonly string[] =>
  step === undefined ? [] : (lights[step] ?? []);

const endsOf = (name: string): string[] => name.split('->');

/**
 * For every node that the session uses, the first step that does: that lights it, or an edge that begins or ends at it.
 *
 * @returns node id → step id
 */
export function firstSteps(steps: readonly LitStep[], diagram: string): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { id, lights } of steps) {
    for (const node of (lights[diagram] ?? []).flatMap(endsOf)) {
      if (!first.has(node)) first.set(node, id);
    }
  }
  return first;
}
