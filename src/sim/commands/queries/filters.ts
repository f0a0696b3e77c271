import { type Filters, readFilters } from '../../engine/inspect/index.ts';
import type { Call } from '../command.ts';

/** The filters of a call, or the exit code after what is wrong with them was printed. */
export function filtersOf(call: Call): Filters | number {
  const { filters, bad } = readFilters(call.flags.list('filter'));
  return bad === undefined ? filters : call.fail(`invalid filter "${bad}"`);
}
