import type { CpWords } from '../../engine/words/queries.ts';
import { refusal } from '../../engine/words/refusal.ts';

/** What `podman cp` says (cmd/podman/containers/cp.go). */
export const cpWords: CpWords = {
  noContainer: (name) => refusal(`container "${name}" does not exist`, 125),
  noFile: (path, container) =>
    refusal(`"${path}" could not be found on container ${container}: no such file or directory`, 125),
  noSource: (path) => refusal(`"${path}" could not be found on the host: no such file or directory`, 125),
  noTarget: (path, container) =>
    refusal(`"${path}" could not be found on container ${container}: no such file or directory`, 125),
  notFolder: () => refusal('destination must be a directory when copying from stdin', 125),
  outputProblem: () => undefined,
  followsLinks: true,
  sealedWhileStopped: false,
  readonly: (_isVolume, from, to) => {
    const put = `copier: put: error creating "${to}": copier: put: error opening file "${to}" for writing: open ${to}: read-only file system`;
    const get = `copier: get: "${from}": copying ${from}: io: read/write on closed pipe`;
    return refusal(`2 errors occurred:\n\t* copying to container: ${put}\n\t* copying from host: ${get}`, 125);
  },
  bothLocal: refusal('name or ID cannot be empty', 125),
  bothRemote: undefined,
  intoFile: () => refusal('destination must be a directory when copying a directory', 125),
  noLocalFolder: (path) => refusal(`"${path}" could not be found on the host: no such file or directory`, 125),
  relativeToWorkdir: true,
  noFolder: undefined,
  done: () => '',
};
