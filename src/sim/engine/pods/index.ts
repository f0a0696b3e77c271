/** The door to pods. */

export { PLAIN_CONFIG, PLAIN_HOST } from '../defaults.ts';
export { createPod, type PodWish, sharedModes } from './create.ts';
export { findPod, membersOf, podStatus, podsByAge } from './find.ts';
export { memberEnded, removePod, startInfra, startPod, stopPod } from './run.ts';
