import type { APIRoute } from 'astro';
import { withBase } from '../components/shell/links.ts';

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: 'Two Engines',
      short_name: 'Two Engines',
      description: 'Docker and Podman, side by side.',
      start_url: withBase(''),
      scope: withBase(''),
      display: 'browser',
      background_color: '#fbfaf6',
      theme_color: '#fbfaf6',
      icons: [
        { src: withBase('icon-512.png'), sizes: '512x512', type: 'image/png' },
        { src: withBase('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
