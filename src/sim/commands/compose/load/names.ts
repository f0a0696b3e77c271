import { nameOf } from '../../../host/path.ts';
import type { Call } from '../../command.ts';
import { ComposeError, type Raw, textAt } from './raw.ts';

/** A folder's name as a project's: small letters, digits, - and _. */
export const projectName = (folder: string): string =>
  nameOf(folder)
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/^[_-]+/, '');

const NAME = /^[a-z0-9][a-z0-9_-]*$/;

/** A project's name: that of the call, of its file, of its folder. Throws ComposeError: one that is none. */
export function nameFor(call: Call, raw: Raw, folder: string): string {
  const named = call.group.maybe('project-name') ?? call.proc.env['COMPOSE_PROJECT_NAME'];
  const name = (named === '' ? undefined : named) ?? (textAt(raw, 'name') || projectName(folder));
  if (!NAME.test(name))
    throw new ComposeError(
      name === ''
        ? 'project name must not be empty'
        : `invalid project name ${JSON.stringify(name)}: must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number`,
    );
  return name;
}
