import type { Kernel } from '../../host/kernel.ts';
import type { Task } from '../../host/program.ts';
import { seconds } from './durations.ts';
import type { UnitFile } from './files.ts';
import { type Manager, setUnit, unitState } from './state.ts';
import { background } from './watch.ts';

const DAY = 86_400_000;
/** Calendar events that are a whole number of milliseconds apart. */
const EVERY: Readonly<Record<string, number>> = { minutely: 60_000, hourly: 3_600_000, daily: DAY };

/** The service that a timer starts: Unit=, or the one of the same name. */
export const timedUnit = (unit: UnitFile): string =>
  unit.one('Timer', 'Unit') ?? unit.name.replace(/\.timer$/, '.service');

/** When a timer elapses next; undefined for never. `isFirst` as it is started, which alone OnActiveSec= counts from. */
function nextOf(kernel: Kernel, manager: Manager, unit: UnitFile, isFirst: boolean): number | undefined {
  const { now } = kernel;
  const service = unitState(kernel, manager, timedUnit(unit));
  const spans = (key: string): number[] => unit.all('Timer', key).map(seconds);
  const moments = [
    ...(isFirst ? spans('OnActiveSec').map((span) => now + span) : []),
    ...(isFirst ? [...spans('OnBootSec'), ...spans('OnStartupSec')].map((span) => kernel.state.bootedAt + span) : []),
    ...(service ? spans('OnUnitActiveSec').map((span) => service.since + span) : []),
    ...(service && service.active !== 'active' ? spans('OnUnitInactiveSec').map((span) => service.since + span) : []),
    ...unit.all('Timer', 'OnCalendar').flatMap((text) => {
      const every = EVERY[text];
      return every === undefined ? [] : [(Math.floor(now / every) + 1) * every];
    }),
  ];
  return moments.length === 0 ? undefined : Math.max(now, Math.min(...moments));
}

/**
 * Lets a timer that was started wait for its moment, start its unit, and wait for the next one (systemd.timer(5)).
 *
 * Calendar events that are no plain step of time are not reached: they lie beyond what is looked at here.
 */
export function arm(
  kernel: Kernel,
  manager: Manager,
  unit: UnitFile,
  start: (service: string) => Task<unknown>,
  isFirst = true,
): void {
  const at = nextOf(kernel, manager, unit, isFirst);
  if (at === undefined) {
    const isLater = unit.all('Timer', 'OnCalendar').length > 0;
    if (!isFirst && !isLater) setUnit(kernel, manager, unit.name, { sub: 'elapsed' });
    return;
  }
  const since = unitState(kernel, manager, unit.name)?.since;
  kernel.at(at, () => {
    const state = unitState(kernel, manager, unit.name);
    if (state?.active !== 'active' || state.since !== since) return;
    background(kernel, manager, '(timer)', function* elapse() {
      yield* start(timedUnit(unit));
      arm(kernel, manager, unit, start, false);
    });
  });
}
