import { err, ok } from '../../../lib/result.ts';
import { SETTINGS, type Setting } from '../../engine/build/settings.ts';
import { expand, splitWords } from '../../engine/build/words.ts';
import { signalNumber } from '../../host/signals.ts';

const SHELL = ['/bin/sh', '-c'];

/** A port as imagebuilder keeps it: neither checked nor taken apart. */
function portOf(word: string): string {
  const [port = '', protocol = ''] = word.split('/');
  return `${port}/${protocol === '' ? 'tcp' : protocol}`;
}

/** Settings that imagebuilder makes otherwise than BuildKit (dispatchers.go). */
export const PODMAN_SETTINGS: Readonly<Record<string, Setting>> = {
  ...SETTINGS,
  EXPOSE: (config, { rest }, variables) =>
    ok({ ...config, exposed: [...new Set([...config.exposed, ...splitWords(rest, variables).map(portOf)])] }),
  CMD: (config, { json, rest }) => ok({ ...config, cmd: json ?? [...SHELL, ...(rest === '' ? [] : [rest])] }),
  ENTRYPOINT: (config, { json, rest }) =>
    ok({ ...config, entrypoint: json ?? (rest === '' ? undefined : [...SHELL, rest]) }),
  STOPSIGNAL: (config, { rest }, variables) => {
    const signal = expand(rest, variables);
    return signalNumber(signal) === undefined
      ? err(`Invalid signal: ${signal}`)
      : ok({ ...config, stopSignal: signal });
  },
};
