/**
 * A sandbox as the fragment of a link: `#scenario=web-shop&engines=docker,podman&user=ana&release=new&do=<commands>`.
 *
 * Commands stand one after another, joined by `%0A`; what a link says is untrusted: it is checked here, shown to the
 * reader, and run only when they agree.
 */
import { ENGINES, type Engine } from '../../schema/engines.ts';

export interface Shared {
  readonly scenario: string;
  readonly engines: readonly Engine[];
  readonly user: string;
  readonly release: string;
  /** Run when the reader agrees. */
  readonly commands: readonly string[];
  /** Put into the prompt, not run. */
  readonly ready: string;
}

const MOST = 200;
const LONGEST = 4000;

/** The fragment, without '#', that leads to a sandbox in this state. */
export function toFragment(shared: Shared): string {
  const fields = new URLSearchParams({
    scenario: shared.scenario,
    engines: shared.engines.join(','),
    user: shared.user,
    release: shared.release,
  });
  if (shared.commands.length > 0) fields.set('do', shared.commands.join('\n'));
  if (shared.ready !== '') fields.set('ready', shared.ready);
  return fields.toString();
}

const splitCommands = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, MOST)
    .map((line) => line.slice(0, LONGEST));

/** What a fragment says; fields that make no sense are left out. Undefined if it says nothing of a sandbox. */
export function fromFragment(fragment: string): Partial<Shared> | undefined {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  if (!fields.has('scenario')) return undefined;
  const names = (fields.get('engines') ?? '').split(',');
  const engines = ENGINES.filter((engine) => names.includes(engine));
  const commands = splitCommands(fields.get('do') ?? '');
  const user = fields.get('user');
  return {
    scenario: (fields.get('scenario') ?? '').slice(0, 60),
    ...(engines.length > 0 && { engines }),
    ...(user !== null && ['ana', 'ben', 'root'].includes(user) && { user }),
    ...(fields.get('release') !== null && { release: (fields.get('release') ?? '').slice(0, 20) }),
    commands,
    ready: (fields.get('ready') ?? '').slice(0, LONGEST).replaceAll('\n', ' '),
  };
}
