import type { Cell, LaneInfo, PlayerData, ProcessNode } from './data.ts';
import { plain } from './prose.tsx';

const namesOf = (nodes: readonly ProcessNode[], wanted: ProcessNode['presence']): string[] =>
  nodes.flatMap(({ name, presence, children = [] }) => [
    ...(presence === wanted ? [name] : []),
    ...namesOf(children, wanted),
  ]);

const listed = (word: string, names: readonly string[]): string =>
  names.length === 0 ? '' : `${word}: ${[...new Set(names)].join(', ')}.`;

/** The processes that came and went with a step, such as "New: conmon, nginx."; empty if none did. */
export const processSentence = (cell: Cell): string =>
  [listed('New', namesOf(cell.tree, 'new')), listed('Gone', namesOf(cell.tree, 'gone'))].filter(Boolean).join(' ');

function laneSentence({ name }: LaneInfo, cell: Cell): string {
  if (cell.kind === 'none') return `${name}: nothing to run.`;
  const ended = cell.exitCode === 0 ? 'succeeded' : `failed with exit code ${cell.exitCode}`;
  return `${name} ${ended}. ${processSentence(cell)}`.trim();
}

/** The one message that a screen reader gets when a step has landed. */
export function stepMessage(data: PlayerData, index: number): string {
  const step = data.steps[index];
  if (step === undefined) return '';
  const lanes = data.lanes.map((lane) => laneSentence(lane, step.lanes[lane.engine])).join(' ');
  return `Step ${index + 1} of ${data.steps.length}: ${plain(step.title)}. ${lanes}`;
}
