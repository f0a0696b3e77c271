import { err, type Result } from '../../../lib/result.ts';
import type { Layer } from '../../host/state.ts';
import type { EngineContext } from '../engine.ts';
import { type CopyWish, copyLayer } from './copy.ts';
import { flagValue, type Instruction } from './dockerfile.ts';
import { ownerOf } from './owner.ts';
import { type StageState, variablesOf } from './steps.ts';
import { expand, splitWords, type Variables } from './words.ts';
import { workTree } from './work.ts';

/** Arguments of COPY and ADD: sources, destination; variables replaced. */
export function copyWords(
  instruction: Instruction,
  variables: Variables,
): { readonly sources: readonly string[]; readonly destination: string } {
  const all = instruction.json?.map((word) => expand(word, variables)) ?? splitWords(instruction.rest, variables);
  return { sources: all.slice(0, -1).filter((word) => !word.startsWith('<<')), destination: all.at(-1) ?? '' };
}

/** Makes the layer of a COPY or ADD. The error is the path of a source that is missing, or what --chown names. */
export function copyStep(
  ctx: EngineContext,
  state: StageState,
  instruction: Instruction,
  from: Layer,
): Result<Layer, { readonly missing: string } | { readonly text: string }> {
  const variables = variablesOf(state);
  const { sources, destination } = copyWords(instruction, variables);
  const chown = flagValue(instruction, 'chown');
  const owner = chown === undefined ? undefined : ownerOf(ctx, state.work, expand(chown, variables));
  if (owner && !owner.ok) return err({ text: owner.error });
  const chmod = flagValue(instruction, 'chmod');
  const wish: CopyWish = {
    from,
    sources,
    files: instruction.heredocs.map(({ name, content, expand: replace }) => ({
      name,
      content: replace ? expand(content, variables) : content,
    })),
    destination,
    workdir: state.config.workdir,
    owner: owner?.value,
    chmod: chmod === undefined ? undefined : expand(chmod, variables),
    unpack: instruction.name === 'ADD',
    now: ctx.kernel.now,
  };
  const tree = workTree(ctx, state.work);
  const layer = copyLayer(wish, (path) => tree.node(path));
  return layer.ok ? layer : err({ missing: layer.error });
}
