import type { ImagesWords } from '../../engine/words/images.ts';
import { imageDocument } from '../images/document.ts';
import { localNames, ownName, unknown } from '../images/names.ts';
import { ensureImage, pullImage } from '../images/pull.ts';

/** How Docker names, fetches and describes images. */
export const imagesWords: ImagesWords = {
  localNames,
  ownName,
  matchesEndings: false,
  unknown,
  pull: pullImage,
  ensure: ensureImage,
  document: imageDocument,
};
