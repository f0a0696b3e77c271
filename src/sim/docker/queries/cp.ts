import { humanSize } from '../../cli/index.ts';
import { rfc3339 } from '../../engine/inspect/index.ts';
import type { CpWords } from '../../engine/words/queries.ts';
import { plainRefusal, refusal } from '../../engine/words/refusal.ts';
import { outputProblem } from '../output-path.ts';

/** What `docker cp` says (cli/command/container/cp.go). */
export const cpWords: CpWords = {
  noContainer: (name) => refusal(`No such container: ${name}`, 1),
  noFile: (path, container) => refusal(`Could not find the file ${path} in container ${container}`, 1),
  noSource: (path) => plainRefusal(`lstat ${path}: no such file or directory`),
  noTarget: (path, container) => refusal(`Could not find the file ${path} in container ${container}`, 1),
  notFolder: (path, container) => plainRefusal(`destination "${container}:${path}" must be a directory`),
  sealedWhileStopped: true,
  readonly: (isVolume) =>
    refusal(isVolume ? 'mounted volume is marked read-only' : 'container rootfs is marked read-only', 1),
  bothLocal: plainRefusal('must specify at least one container source'),
  bothRemote: plainRefusal('copying between containers is not supported'),
  intoFile: () => plainRefusal('cannot copy directory'),
  noLocalFolder: () => plainRefusal('no such directory'),
  outputProblem: (proc, path) => {
    const wrong = outputProblem(proc, path);
    return wrong?.startsWith('invalid output path') ? plainRefusal(wrong) : undefined;
  },
  followsLinks: false,
  relativeToWorkdir: false,
  noFolder: (source, now) =>
    `time="${rfc3339(now)}" level=error msg="Can't add file ${source} to tar: io: read/write on closed pipe"\nno such directory\n`,
  done: (size, target) => `Successfully copied ${humanSize(size)} to ${target}\n`,
};
