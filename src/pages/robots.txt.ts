import type { APIRoute } from 'astro';
import { joinBase } from '../lib/address.ts';

export const GET: APIRoute = ({ site }) => {
  const map = new URL(joinBase(import.meta.env.BASE_URL, 'sitemap-index.xml'), site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${map.href}\n`);
};
