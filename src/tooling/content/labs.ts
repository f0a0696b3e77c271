import { didYouMean } from '../../lib/suggest.ts';
import type { Lab, Scenario } from '../../schema/index.ts';
import type { Problem } from './problem.ts';

/**
 * What is amiss in a lab beyond its shape: a scenario that is not there, an engine without a solution or a solution
 * for an engine that the lab has not.
 */
export function checkLab(file: string, lab: Lab, scenarios: ReadonlyMap<string, Scenario>): Problem[] {
  const problems: Problem[] = [];
  const complain = (message: string): void => void problems.push({ file, message });
  if (!scenarios.has(lab.scenario))
    complain(`scenario: no scenario has the id "${lab.scenario}"${didYouMean(lab.scenario, scenarios.keys())}`);
  for (const engine of lab.engines) {
    if (lab.solutions[engine] === undefined) complain(`solutions: expected two ways for ${engine}, found none`);
  }
  for (const engine of Object.keys(lab.solutions)) {
    if (!lab.engines.some((wanted) => wanted === engine)) complain(`solutions: the lab is not for ${engine}`);
  }
  for (const goal of lab.goals) {
    if (goal.engine !== undefined && !lab.engines.includes(goal.engine))
      complain(`goals: "${goal.text}" is for ${goal.engine}, which the lab has not`);
  }
  return problems;
}
