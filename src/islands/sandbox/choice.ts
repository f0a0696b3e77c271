import { ENGINES } from '../../schema/engines.ts';
import type { SandboxData } from './data.ts';
import type { Choice } from './model.ts';
import type { Shared } from './share.ts';

/** What a sandbox opens with: what its lab asks for, what a link says, else the first scenario and the newest release. */
export function firstChoice(data: SandboxData, shared: Partial<Shared> | undefined): Choice {
  const wanted = data.lab?.scenario ?? shared?.scenario;
  const scenario = data.scenarios.find(({ id }) => id === wanted) ?? data.scenarios[0];
  const release = data.releases.find(({ id }) => id === shared?.release) ?? data.releases[0];
  return {
    scenario: scenario?.id ?? '',
    engines: data.lab?.engines ?? shared?.engines ?? scenario?.engines ?? ENGINES,
    user: shared?.user ?? scenario?.user ?? 'ana',
    release: release?.id ?? '',
  };
}
