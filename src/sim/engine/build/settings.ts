import { err, ok, type Result } from '../../../lib/result.ts';
import { absolute } from '../../host/path.ts';
import { signalNumber } from '../../host/signals.ts';
import type { ContainerConfig } from '../types.ts';
import { triggerProblem } from './arguments.ts';
import type { Instruction } from './dockerfile.ts';
import { healthcheck } from './healthcheck.ts';
import { pairsOf } from './pairs.ts';
import { expand, splitWords, type Variables } from './words.ts';

const setEnv = (env: readonly string[], key: string, value: string): readonly string[] => {
  const line = `${key}=${value}`;
  return env.some((one) => one.startsWith(`${key}=`))
    ? env.map((one) => (one.startsWith(`${key}=`) ? line : one))
    : [...env, line];
};

/** Ports of EXPOSE: '80', '80/udp', '8000-8002'. */
export function exposedPorts(words: readonly string[]): Result<readonly string[], string> {
  const ports: string[] = [];
  for (const word of words) {
    const [, from, to, proto = 'tcp'] =
      /^(\d+)(?:-(\d+))?(?:\/(tcp|udp|sctp))?$/i.exec(word.replace(/^.*:(?=\d)/, '')) ?? [];
    if (from === undefined || Number(from) > 65535) return err(`invalid containerPort: ${word}`);
    for (let port = Number(from); port <= Number(to ?? from); port++) ports.push(`${port}/${proto.toLowerCase()}`);
  }
  return ok(ports);
}

const shellOf = (config: ContainerConfig): readonly string[] => config.shell ?? ['/bin/sh', '-c'];

/** What CMD and ENTRYPOINT mean: a list of words, or a line for the shell. */
export const commandOf = (instruction: Instruction, config: ContainerConfig): readonly string[] =>
  instruction.json ?? (instruction.rest === '' ? [] : [...shellOf(config), instruction.rest]);

/** How one instruction changes the configuration. */
export type Setting = (
  config: ContainerConfig,
  instruction: Instruction,
  variables: Variables,
) => Result<ContainerConfig, string>;

const environment: Setting = (config, { name, rest }, variables) => {
  const found = pairsOf(rest, variables);
  if (typeof found === 'string') {
    const usage = `${name} must have two arguments`;
    return err(
      rest === ''
        ? `${name} requires at least one argument`
        : /\s|=/.test(rest)
          ? `Syntax error - can't find = in "${found}". Must be of the form: name=value`
          : usage,
    );
  }
  const blank = found.pairs.find(([key]) => key === '');
  if (blank) return err(`${name} names can not be blank`);
  if (name === 'LABEL') return ok({ ...config, labels: { ...config.labels, ...Object.fromEntries(found.pairs) } });
  return ok({ ...config, env: found.pairs.reduce((env, [key, value]) => setEnv(env, key, value), config.env) });
};

/** Settings that make no layer: what each changes in the configuration. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  ENV: environment,
  LABEL: environment,
  EXPOSE: (config, { rest }, variables) => {
    const ports = exposedPorts(splitWords(rest, variables));
    return ports.ok ? ok({ ...config, exposed: [...new Set([...config.exposed, ...ports.value])] }) : ports;
  },
  VOLUME: (config, { rest, json }, variables) => {
    const paths = (json ?? splitWords(rest, variables)).map((path) => expand(path, variables));
    if (paths.includes('')) return err('VOLUME specified can not be an empty string');
    return ok({ ...config, volumes: [...new Set([...config.volumes, ...paths])] });
  },
  USER: (config, { rest }, variables) => ok({ ...config, user: expand(rest, variables) }),
  WORKDIR: (config, { rest }, variables) =>
    ok({ ...config, workdir: absolute(config.workdir || '/', expand(rest, variables)) }),
  CMD: (config, instruction) => ok({ ...config, cmd: commandOf(instruction, config) }),
  ENTRYPOINT: (config, instruction) => ok({ ...config, entrypoint: commandOf(instruction, config) }),
  SHELL: (config, { json }) =>
    json ? ok({ ...config, shell: json }) : err('SHELL requires the arguments to be in JSON form'),
  STOPSIGNAL: (config, { rest }, variables) => {
    const signal = expand(rest, variables);
    return signalNumber(signal) !== undefined
      ? ok({ ...config, stopSignal: signal })
      : err(`invalid signal: ${signal}`);
  },
  HEALTHCHECK: (config, instruction) => {
    const check = healthcheck(instruction);
    return check.ok ? ok({ ...config, healthcheck: check.value }) : check;
  },
  ONBUILD: (config, instruction) => {
    const { rest } = instruction;
    const wrong = triggerProblem(instruction);
    if (wrong) return err(wrong);
    return ok({ ...config, onBuild: [...(config.onBuild ?? []), rest] });
  },
};
