import { ENGINES, type Engine } from '../../schema/engines.ts';

/** A place where a shell expects a command: the start, after an operator, after sudo or a variable. */
const COMMAND =
  /(^|[|;&({`!]|\$\(|\b(?:then|do|else|if|while|until|time|exec|sudo(?: -\S+)*|xargs(?: -\S+)*)\s)(\s*(?:[A-Za-z_]\w*=\S*\s+)*)(docker|podman)(?=\s|$)/gm;

/** `$E` as the shell would find it: not within single quotes, and not escaped. */
const NAME = /'[^']*'|\\.|\$E\b|\$\{E\}/g;

/** A line in which `$E` is the engine's name, so that the lane shows what runs. Text for a file is left to the shell. */
const named = (line: string, engine: Engine): string =>
  line.includes('<<') ? line : line.replace(NAME, (found) => (/^\$(E|\{E\})$/.test(found) ? engine : found));

/**
 * A typed line as a lane gets it: where a command is one of the engines, or `$E`, it is the lane's own.
 *
 * `docker ps` runs as `podman ps` in Podman's lane; words that only mention an engine (a file name, an argument) stay.
 */
export function mirror(line: string, engine: Engine): string {
  const others = ENGINES.filter((name) => name !== engine);
  return named(line, engine).replace(COMMAND, (whole, before: string, space: string, name: Engine) =>
    others.includes(name) ? `${before}${space}${engine}` : whole,
  );
}
