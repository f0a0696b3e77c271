/** Recording empties a machine. Only one that says it is there for that is recorded on. */
import type { Control } from './control.ts';
import { RecorderError } from './errors.ts';

/** Made by prepare-host.sh, on the local recording host too. */
const CONSENT = '/etc/two-engines-recording-host';

/** @throws RecorderError if the machine does not carry the file that says it may be emptied */
export async function requireConsent(control: Control, address: string): Promise<void> {
  const answer = await control.run(
    `test -e ${CONSENT} && echo yes || echo no`,
    'asking whether the host may be recorded on',
  );
  if (answer.trim() === 'yes') return;
  throw new RecorderError(
    `${address} is not prepared to be recorded on: there is no ${CONSENT}`,
    [
      'Recording removes every container, pod, volume, network and image of Docker and Podman there, /etc/docker/daemon.json',
      'and the files of the users ana and ben. On a machine for nothing else, run src/tooling/recording-host/prepare-host.sh.',
    ].join('\n  '),
  );
}
