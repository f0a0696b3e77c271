import type { Command } from '../command.ts';
import { dockerBuild } from './docker/build.ts';
import { dockerBuilderPrune, dockerBuildxLs, dockerBuildxUsage, dockerBuildxVersion } from './docker/buildx.ts';
import { podmanBuild } from './podman/build.ts';

/** Builds of both engines, and what BuildKit keeps of them. */
export const buildCommands: readonly Command[] = [
  dockerBuild,
  dockerBuilderPrune,
  dockerBuildxLs,
  dockerBuildxUsage,
  dockerBuildxVersion,
  podmanBuild,
];
