import { interpolate, type Variables } from './template.ts';

/** NAME=value lines of an .env file, with the variables that stand before or in the environment. */
export function readEnv(text: string, outer: Readonly<Record<string, string>> = {}): Record<string, string> {
  const env: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const match = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*[=:]\s*(.*?)\s*$/.exec(line);
    if (!match?.[1]) continue;
    const raw = match[2] ?? '';
    const quoted = /^(['"])(.*?)\1\s*(?:#.*)?$/.exec(raw);
    const value = quoted ? (quoted[2] ?? '') : raw.replace(/(^|\s)#.*$/, '').trimEnd();
    const variables: Variables = { env: { ...env, ...outer }, unset: () => undefined };
    env[match[1]] = quoted?.[1] === "'" ? value : interpolate(value, variables);
  }
  return env;
}
