import { findPod, podsByAge } from '../../engine/pods/index.ts';
import type { Pod } from '../../engine/types.ts';
import type { Call } from '../command.ts';

/** One pod by the word that was typed; what is wrong is printed. */
export function podOf(call: Call, word: string, code?: number): Pod | number {
  const found = findPod(call.engine.store, word);
  if (found.ok) return found.value;
  const words = call.engine.words.pods;
  return call.fail(found.error === 'missing' ? words.missing(word) : words.ambiguous(word), code);
}

/** What is wrong with how pods are chosen: CheckAllLatestAndIDFile in cmd/podman/validate/args.go. */
function badChoice({ flags, args }: Call, takesFiles: boolean): string | undefined {
  const [all, latest] = [flags.bool('all'), flags.bool('latest')];
  const files = flags.list('pod-id-file').length > 0;
  if (files && (all || latest)) return '--all, --latest, and --pod-id-file cannot be used together';
  if (all && latest) return '--all and --latest cannot be used together';
  if (args.length > 0 && all) return 'no arguments are needed with --all';
  if (args.length > 0 && latest) return '--latest and containers cannot be used together';
  if (args.length > 0 && files && takesFiles) return 'no arguments are needed with --latest or --pod-id-file';
  return args.length > 0 || all || latest || files ? undefined : 'you must provide at least one name or id';
}

/** The pods of a command that takes names, --all or --latest. One that is missing ends the command, if not ignored. */
export function chosenPods(
  call: Call,
  options: { readonly missingCode?: number; readonly ignores?: boolean; readonly takesFiles?: boolean } = {},
): readonly Pod[] | number {
  const { flags, engine } = call;
  const wrong = badChoice(call, options.takesFiles ?? false);
  if (wrong !== undefined) return call.fail(wrong);
  const all = podsByAge(engine.store);
  if (flags.bool('all')) return all;
  if (flags.bool('latest')) return all[0] ? [all[0]] : call.fail('no such pod', options.missingCode);
  const words = [...call.args];
  for (const path of flags.list('pod-id-file')) {
    const text = call.proc.fs.read(path);
    if (!text.ok) return call.fail(`reading pod ID file: open ${path}: no such file or directory`);
    words.push(text.value.split('\n')[0] ?? '');
  }
  const pods: Pod[] = [];
  for (const word of words) {
    const found = findPod(engine.store, word);
    if (found.ok) pods.push(found.value);
    else if (!(options.ignores && found.error === 'missing')) {
      const pod = podOf(call, word, options.missingCode);
      if (typeof pod === 'number') return pod;
    }
  }
  return pods;
}
