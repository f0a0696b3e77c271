import { ENGINES, type Engine } from '../../schema/engines.ts';

/** A place where a shell expects a command: the start, after an operator, after sudo or a variable. */
const COMMAND =
  /(^|[|;&({`!]|\$\(|\b(?:then|do|else|if|while|until|time|exec|sudo(?: -\S+)*|xargs(?: -\S+)*)\s)(\s*(?:[A-Za-z_]\w*=\S*\s+)*)(docker|podman)(?=\s|$)/gm;

/**
 * A typed line as a lane gets it: where a command is one of the engines, it is the lane's own.
 *
 * `docker ps` runs as `podman ps` in Podman's lane; words that only mention an engine (a file name, an argument) stay.
 * Lines with `$E` need nothing of this: the shell of each lane knows its engine by that name.
 */
export function mirror(line: string, engine: Engine): string {
  const others = ENGINES.filter((name) => name !== engine);
  return line.replace(COMMAND, (whole, before: string, space: string, name: Engine) =>
    others.includes(name) ? `${before}${space}${engine}` : whole,
  );
}
