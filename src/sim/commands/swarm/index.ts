import type { Command } from '../command.ts';
import { asManager } from './act.ts';
import { readFlags } from './flags.ts';
import { NODE_ACTS } from './node.ts';
import { OBJECT_ACTS } from './objects.ts';
import { serviceAct } from './service.ts';
import { STACK_ACTS } from './stack.ts';
import { swarmOwnCommands } from './swarm.ts';
import { USAGES } from './usages-table.ts';

const ACTS = { ...NODE_ACTS, ...OBJECT_ACTS, ...STACK_ACTS };
const ALIASES: Readonly<Record<string, string>> = { list: 'ls', remove: 'rm', up: 'deploy', down: 'rm' };

/** A group whose subcommands read their own words: `docker service …`, `docker node …`, `docker secret …`. */
const group = (name: string): Command => ({
  name,
  engines: ['docker'],
  handles: [],
  *run(call) {
    const [typed, ...rest] = call.args;
    const names = Object.keys(USAGES)
      .filter((one) => one.startsWith(`${name} `))
      .map((one) => one.slice(name.length + 1));
    if (typed === undefined || typed === '--help') {
      call.proc.out(`Usage:  docker ${name} COMMAND\n\nSubcommands in this simulation: ${names.join(', ')}\n`);
      return 0;
    }
    const word = ALIASES[typed] ?? typed;
    const usage = USAGES[`${name} ${word}`];
    const act = name === 'service' ? serviceAct(word) : ACTS[`${name} ${word}`];
    if (!usage) {
      call.proc.err(
        `docker: unknown command: docker ${name} ${typed}\n\nUsage:  docker ${name} COMMAND\n\nRun 'docker ${name} --help' for more information\n`,
      );
      return 1;
    }
    if (!act) {
      call.proc.err(`docker ${name} ${word} is not part of this simulation\n`);
      return 64;
    }
    const flags = readFlags(`${name} ${word}`, usage, rest);
    if (!('code' in flags)) return yield* asManager(call, act, flags);
    call.proc.err(flags.text);
    return flags.code;
  },
});

/** Swarm mode of Docker: one node, its services and secrets. */
export const swarmCommands: readonly Command[] = [
  ...swarmOwnCommands,
  group('service'),
  group('node'),
  group('secret'),
  group('config'),
  group('stack'),
];
