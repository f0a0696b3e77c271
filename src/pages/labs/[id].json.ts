import type { APIRoute, GetStaticPaths } from 'astro';
import type { Lab } from '../../schema/index.ts';
import { library } from '../../tooling/content/library.ts';
import { sandboxData } from '../../tooling/sandbox/data.ts';

/** What a lab's sandbox is given: the lab and the one scenario it starts from. */
export const getStaticPaths = (() =>
  [...library().labs].map(([id, lab]) => ({ params: { id }, props: { id, lab } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: string; lab: Lab }> = ({ props: { id, lab } }) => {
  const { scenarios, releases } = sandboxData(library());
  const data = {
    scenarios: scenarios.filter((scenario) => scenario.id === lab.scenario),
    releases,
    lab: { id, ...lab },
  };
  return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
};
