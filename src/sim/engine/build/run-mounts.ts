import { absolute } from '../../host/path.ts';
import type { Instruction } from './dockerfile.ts';

/** One `RUN --mount=…`. */
export interface RunMount {
  readonly type: string;
  readonly target: string;
  readonly source: string;
  readonly from: string | undefined;
  readonly id: string;
  readonly readonly: boolean;
}

/** The mounts that a RUN asks for; relative targets begin at the working directory. */
export function runMountsOf(instruction: Instruction, workdir: string): RunMount[] {
  const flags = instruction.flags.filter((flag) => flag.startsWith('--mount='));
  return flags.map((flag): RunMount => {
    const fields = new Map(
      flag
        .slice('--mount='.length)
        .split(',')
        .map((field) => [
          field.split('=')[0] ?? '',
          field.includes('=') ? field.slice(field.indexOf('=') + 1) : 'true',
        ]),
    );
    const get = (...names: readonly string[]): string | undefined =>
      names.map((name) => fields.get(name)).find((value) => value !== undefined);
    const type = get('type') ?? 'bind';
    const target = absolute(workdir || '/', get('target', 'dst', 'destination') ?? '/');
    const writable = get('rw', 'readwrite') === 'true' || type !== 'bind';
    return {
      type,
      target,
      source: absolute('/', get('source', 'src') ?? '/'),
      from: get('from'),
      id: get('id') ?? target,
      readonly: get('ro', 'readonly') === 'true' || !writable,
    };
  });
}
