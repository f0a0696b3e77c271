import type { APIRoute, GetStaticPaths } from 'astro';
import { ENGINES } from '../../../../schema/index.ts';
import { library } from '../../../../tooling/content/library.ts';

/** The recordings as they were made, for asciinema and the like. */
export const getStaticPaths = (() =>
  [...library().sessions.values()].flatMap(({ id, recordings }) =>
    recordings.flatMap(({ host, casts }) =>
      ENGINES.map((engine) => ({ params: { id, host, engine }, props: { text: casts[engine].text } })),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/x-asciicast' } });
