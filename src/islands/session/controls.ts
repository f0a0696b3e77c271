import { remember } from '../../storage/store.ts';
import type { Awake } from './awake.ts';
import { changeHost } from './hosts.ts';
import { bringIntoView, showTranscript } from './stage.ts';
import type { Controls } from './view.ts';

/** What each button does. */
export const controlsOf = (replay: Awake): Controls => ({
  toggle: () => {
    bringIntoView(replay.root);
    replay.send({ type: 'toggle' });
  },
  next: () => replay.send({ type: 'next' }),
  back: () => replay.send({ type: 'back' }),
  go: (step) => replay.send({ type: 'go', step }),
  restart: () => replay.send({ type: 'restart' }),
  setPace: (pace) => {
    if (pace !== 'at-once') replay.send({ type: 'speed', value: pace });
    replay.send({ type: 'at-once', value: pace === 'at-once' });
  },
  answer: (option) => replay.send({ type: 'answer', option }),
  skip: () => replay.send({ type: 'skip' }),
  showDifferences: (value) => replay.send({ type: 'differences', value }),
  showTranscript: (shows) => {
    replay.show({ showsTranscript: shows });
    showTranscript(replay.root, shows, replay.address);
  },
  showHelp: (showsHelp) => replay.show({ showsHelp }),
  showLane: (engine) => replay.send({ type: 'lane', engine }),
  chooseHost: (host) => {
    remember('host', host);
    void changeHost(replay, host);
  },
});
