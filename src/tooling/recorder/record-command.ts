/** `npm run record -- SESSION…`: records sessions one after the other; each is written as soon as it is whole. */
import { requireConsent } from './consent.ts';
import { allSessions, contentRoot, readScript } from './content.ts';
import { openControl } from './control.ts';
import { FACTS, parseFacts } from './facts.ts';
import type { RecordOptions } from './options.ts';
import { recordSession } from './record.ts';
import { save } from './save.ts';
import { chooseTarget } from './target.ts';

/** Records what the options name. @throws RecorderError or ContentError; sessions finished before stay written. */
export async function recordCommand(
  options: RecordOptions,
  signal: AbortSignal,
  report: (line: string) => void,
): Promise<void> {
  const root = contentRoot(process.env);
  const ids = options.all ? allSessions(root) : options.sessions;
  const scripts = new Map(ids.map((id) => [id, readScript(root, id)]));
  const target = chooseTarget(options.host, options.key, process.env);
  const control = await openControl(target);
  try {
    if (options.host !== undefined) await requireConsent(control, target.address);
    await control.lock(report, signal);
    const { host, epoch } = parseFacts(await control.run(FACTS, 'reading what the host is'));
    for (const [session, script] of scripts) {
      const start = performance.now();
      const lanes = await recordSession({ control, target, signal, report }, session, script, options.lanes);
      const made = { date: host.recorded, epoch };
      const key = target.key === undefined ? {} : { key: target.key };
      for (const line of save({
        root,
        session,
        script,
        host,
        lanes,
        made,
        hostId: options.hostId,
        diff: options.diff,
        ...key,
      }))
        report(line);
      report(`  ${Math.round((performance.now() - start) / 1000)} s`);
    }
  } finally {
    await control.close();
  }
}
