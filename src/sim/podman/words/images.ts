import type { ImagesWords } from '../../engine/words/images.ts';
import { imageDocument } from '../images/document.ts';
import { localNames, ownName } from '../images/names.ts';
import { ensureImage, pullImage } from '../images/pull.ts';

/** How Podman names, fetches and describes images. */
export const imagesWords: ImagesWords = {
  localNames,
  ownName,
  matchesEndings: true,
  unknown: (word) => `${word}: image not known`,
  pull: pullImage,
  ensure: ensureImage,
  document: imageDocument,
};
