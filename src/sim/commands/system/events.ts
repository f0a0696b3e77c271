import { parseMoment } from '../../engine/inspect/index.ts';
import type { EngineEvent } from '../../engine/types.ts';
import type { Command } from '../command.ts';
import { filtersOf } from '../queries/filters.ts';
import { refuse } from '../queries/refuse.ts';

/** docker events, podman events: what happened, and what happens until --until or for ever. */
export const events: Command = {
  name: 'events',
  engines: ['docker', 'podman'],
  handles: ['since', 'until', 'filter', 'format', 'stream', 'no-trunc'],
  *run(call) {
    const { engine, flags, proc } = call;
    const words = engine.words.system;
    const format = flags.maybe('format');
    const wrong = words.wrongEventFormat(format ?? '');
    if (wrong) return refuse(call, wrong);
    const moments: { since?: number; until?: number } = {};
    for (const flag of ['since', 'until'] as const) {
      const text = flags.text(flag);
      if (text === '') continue;
      const at = parseMoment(text, engine.kernel.now);
      if (at === undefined) return refuse(call, words.wrongMoment(flag, text));
      moments[flag] = at;
    }
    const filters = filtersOf(call);
    if (typeof filters === 'number') return filters;
    const bad = words.wrongEventFilter(filters);
    if (bad) return refuse(call, bad);
    const { since, until } = moments;
    const fits = (event: EngineEvent): boolean =>
      words.tells(event) &&
      words.eventFits(event, filters) &&
      (since === undefined || event.at >= since) &&
      (until === undefined || event.at <= until);
    const past = since !== undefined || until !== undefined || (flags.has('stream') && !flags.bool('stream'));
    let last = past ? undefined : engine.store.events.at(-1);
    const streams = flags.has('stream') ? flags.bool('stream') : true;
    for (;;) {
      const fresh = engine.store.events.slice(last ? engine.store.events.lastIndexOf(last) + 1 : 0);
      for (const event of fresh) {
        last = event;
        if (!fits(event)) continue;
        const line = words.event(engine, event, {
          format,
          noTrunc: flags.has('no-trunc') ? flags.bool('no-trunc') : false,
        });
        if (!line.ok) return refuse(call, line.error);
        proc.out(line.value);
      }
      yield* proc.drain();
      if (!streams || (until !== undefined && until <= engine.kernel.now)) return 0;
      yield* proc.until(() => engine.store.events.at(-1) !== last, until);
    }
  },
};
