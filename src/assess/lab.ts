import { ENGINES, type Engine } from '../schema/engines.ts';
import type { Check, Lab } from '../schema/index.ts';
import { holds } from './checks.ts';
import type { HostView } from './view.ts';

/** How a lab stands: which goals are reached, the hint that fits the state, whether only a reset helps. */
export interface LabStanding {
  readonly reached: readonly boolean[];
  readonly hint: string | undefined;
  readonly isLost: boolean;
}

type Hosts = Partial<Record<Engine, HostView>>;

/** Whether a check holds in the lanes it speaks of: one engine's, or each that the lab has. */
function holdsIn(lab: Lab, hosts: Hosts, check: Check, engine: Engine | undefined, every: boolean): boolean {
  const lanes = ENGINES.filter((lane) => lab.engines.includes(lane) && (engine === undefined || engine === lane));
  const results = lanes.map((lane) => {
    const host = hosts[lane];
    return host !== undefined && holds(check, host);
  });
  return results.length > 0 && (every ? results.every(Boolean) : results.some(Boolean));
}

/**
 * How a lab stands on its hosts.
 *
 * @param hosts a view of each lane's host
 * @returns goals in their order; the first hint whose state is there, or the first without one, while a goal is open
 */
export function standingOf(lab: Lab, hosts: Hosts): LabStanding {
  const reached = lab.goals.map(({ check, engine }) => holdsIn(lab, hosts, check, engine, true));
  const isDone = reached.every(Boolean);
  const fitting = lab.hints.find(({ when, engine }) => when !== undefined && holdsIn(lab, hosts, when, engine, false));
  const hint = fitting ?? lab.hints.find(({ when }) => when === undefined);
  return {
    reached,
    hint: isDone ? undefined : hint?.text,
    isLost: !isDone && lab.lost !== undefined && holdsIn(lab, hosts, lab.lost, undefined, false),
  };
}
