import { journalOfStore } from '../engine/runtime/journal.ts';
import { allStores } from '../engine/store.ts';
import type { Kernel } from '../host/kernel.ts';
import type { JournalEntry } from '../host/state.ts';
import { podmanOf } from './context.ts';

/** What the containers of all users have written to the journal. */
export const podmanJournal = (kernel: Kernel): JournalEntry[] =>
  allStores(kernel)
    .filter(({ engine }) => engine === 'podman')
    .flatMap(({ owner }) => journalOfStore(podmanOf(kernel, owner, kernel.process(1)?.ns.user ?? 0)));
