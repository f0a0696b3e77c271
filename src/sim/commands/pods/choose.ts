import { findPod, podsByAge } from '../../engine/pods/index.ts';
import type { Pod } from '../../engine/types.ts';
import type { Call } from '../command.ts';

/** Pods that a command line names: found ones in order, and what was said of those that are not there. */
export interface Chosen {
  readonly pods: readonly { readonly pod: Pod; readonly word: string }[];
  readonly code: number;
}

/** One pod by the word that was typed; what is wrong is printed. */
export function podOf(call: Call, word: string, code?: number): Pod | number {
  const found = findPod(call.engine.store, word);
  if (found.ok) return found.value;
  const words = call.engine.words.pods;
  return call.fail(found.error === 'missing' ? words.missing(word) : words.ambiguous(word), code);
}

/** The pods of a command that takes names, --all or --latest. A missing one is told; the others go on. */
export function chosenPods(call: Call, missingCode?: number): Chosen | number {
  const { flags, engine } = call;
  const all = podsByAge(engine.store);
  const args = [...call.args];
  for (const path of flags.list('pod-id-file')) {
    const text = call.proc.fs.read(path);
    if (text.ok) args.push(text.value.split('\n')[0] ?? '');
    else if (!flags.bool('ignore')) return call.fail(`reading pod ID file: open ${path}: no such file or directory`);
  }
  if (args.length === 0 && flags.list('pod-id-file').length > 0) return { pods: [], code: 0 };
  if (flags.has('all') && args.length > 0) return call.fail('--all and --latest cannot be used with arguments');
  if (flags.bool('all')) return { pods: all.map((pod) => ({ pod, word: pod.id })), code: 0 };
  if (flags.bool('latest'))
    return all[0] ? { pods: [{ pod: all[0], word: all[0].id }], code: 0 } : call.fail('no such pod');
  if (args.length === 0) return call.fail('you must provide at least one name or id');
  const pods: { pod: Pod; word: string }[] = [];
  for (const word of args) {
    const pod = podOf(call, word, missingCode);
    if (typeof pod === 'number') return pod;
    pods.push({ pod, word });
  }
  return { pods, code: 0 };
}
