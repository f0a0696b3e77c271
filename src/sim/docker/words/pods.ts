import type { PodsWords } from '../../engine/words/pods.ts';

const none = (): never => {
  throw new Error('Docker has no pods');
};

/** Docker has no pods: its tables hold no such command, so nothing asks for these. */
export const podsWords: PodsWords = {
  missing: none,
  ambiguous: none,
  badName: '',
  nameTaken: none,
  nameOfContainer: none,
  list: { style: {} as never, type: '', headers: {}, defaultFormat: none, quietFormat: '', row: none },
  stats: { style: {} as never, type: '', headers: {}, defaultFormat: none, quietFormat: '', row: none },
};
