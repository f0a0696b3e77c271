import type { APIRoute, GetStaticPaths } from 'astro';
import { ENGINES } from '../../../schema/index.ts';
import { laneScript } from '../../../session/index.ts';
import { library } from '../../../tooling/content/library.ts';

/** A lane's commands as a script, to be tried on a host of one's own. */
export const getStaticPaths = (() =>
  [...library().sessions.values()].flatMap(({ id, script }) =>
    ENGINES.map((engine) => ({ params: { id, engine }, props: { text: laneScript(script, engine) } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/x-shellscript' } });
