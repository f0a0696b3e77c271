import type { APIRoute } from 'astro';
import { library } from '../../tooling/content/library.ts';
import { sandboxData } from '../../tooling/sandbox/data.ts';

/** What the sandbox is given when it starts. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(sandboxData(library())), { headers: { 'content-type': 'application/json' } });
