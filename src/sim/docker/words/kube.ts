import type { KubeWords } from '../../engine/words/kube.ts';

export const kubeWords: KubeWords = {};
