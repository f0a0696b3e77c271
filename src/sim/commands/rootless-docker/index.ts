import type { Programs } from '../../host/program.ts';
import { rootlesskit } from './rootlesskit.ts';
import { dockerdRootless } from './script.ts';
import { setupTool } from './setup-tool.ts';

/** The programs of the package docker-ce-rootless-extras. */
export const rootlessPrograms: Programs = {
  rootlesskit,
  'dockerd-rootless.sh': dockerdRootless,
  'dockerd-rootless-setuptool.sh': setupTool,
};
