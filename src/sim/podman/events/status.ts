import type { EngineEvent } from '../../engine/types.ts';

/** Docker's names of actions → Podman's. Others are the same; undefined: Podman does not tell it. */
const RENAMED: Readonly<Record<string, string | undefined>> = {
  die: 'died',
  destroy: 'remove',
  delete: 'remove',
  exec_start: 'exec',
  exec_create: undefined,
  oom: undefined,
  resize: undefined,
  top: undefined,
  load: 'loadfromarchive',
  untag: 'untag',
  health_status: 'health_status',
  copy: undefined,
  'archive-path': undefined,
  'extract-to-dir': undefined,
};

/** The word for what happened. */
export function statusOf({ action }: EngineEvent): string | undefined {
  const [word = ''] = action.split(':');
  return word in RENAMED ? RENAMED[word] : word;
}
