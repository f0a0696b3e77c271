import type { APIRoute, GetStaticPaths } from 'astro';
import { withBase } from '../../../components/shell/links.ts';
import { playerData } from '../../../islands/session/build.ts';
import { library, type SessionEntry } from '../../../tooling/content/library.ts';

/** One file for each session and recording host: what a player needs to replay it. */
export const getStaticPaths = (() =>
  [...library().sessions.values()].flatMap((session) =>
    session.recordings.map(({ host }) => ({ params: { id: session.id, host }, props: { session } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ session: SessionEntry }> = ({ params, props }) =>
  new Response(JSON.stringify(playerData(props.session, withBase, params['host'])), {
    headers: { 'content-type': 'application/json' },
  });
