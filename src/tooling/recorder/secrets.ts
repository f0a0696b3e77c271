/** What must never get into a recording: secrets, and traces of the machine that the recorder runs on. */
import type { DraftEvent } from './assemble.ts';
import { plainText } from './plain-text.ts';

/** The maintainer's machine, as far as it could show up in a recording. */
export interface Maintainer {
  readonly home: string;
  readonly user: string;
  readonly hostname: string;
  readonly key?: string;
}
export interface Finding {
  readonly step: string;
  readonly what: string;
  /** The text found, cut so that the message does not spread the secret. */
  readonly found: string;
}

interface Rule {
  readonly what: string;
  readonly pattern: RegExp;
}

const RULES: readonly Rule[] = [
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { what: 'a password hash, as in /etc/shadow', pattern: /\$(?:1|2[abxy]|5|6|7|gy|y)\$[./A-Za-z0-9$,=]{16,}/ },
  { what: 'a JSON web token', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/ },
  {
    what: 'an access token',
    pattern:
      /\b(?:gh[pousr]_\w{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|dckr_pat_[\w-]{20,}|xox[abprs]-[\w-]{10,}|npm_\w{36}|AKIA[0-9A-Z]{16})\b/,
  },
  { what: 'a password in an address', pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:[^\s:/@]{3,}@/ },
  { what: 'a credential of a registry', pattern: /"auth"\s*:\s*"[A-Za-z0-9+/=]{8,}"/ },
];

/** Homes that are on every machine, and so say nothing of the maintainer's. */
const COMMON_HOMES = new Set(['', '/', '/root', '/home/ana', '/home/ben', '/nonexistent']);

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function maintainerRules({ home, user, hostname, key }: Maintainer): Rule[] {
  const rules: Rule[] = [];
  if (!COMMON_HOMES.has(home))
    rules.push({ what: "the maintainer's home folder", pattern: new RegExp(`${quoted(home)}(?![\\w.-])`) });
  if (hostname.length > 3 && hostname !== 'localhost') {
    rules.push({ what: "the maintainer's machine", pattern: new RegExp(`\\b${quoted(user)}@${quoted(hostname)}\\b`) });
    if (/\d|[.-]/.test(hostname))
      rules.push({ what: "the maintainer's machine", pattern: new RegExp(`\\b${quoted(hostname)}\\b`) });
  }
  if (key !== undefined && key !== '')
    rules.push({ what: 'the path of the ssh key', pattern: new RegExp(quoted(key)) });
  return rules;
}

/** Addresses that belong to nobody in particular: private, loopback, link-local, documentation, multicast, wildcard. */
const PLAIN_ADDRESS =
  /^(?:0\.|10\.|127\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|192\.0\.[02]\.|198\.51\.100\.|203\.0\.113\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|22[4-9]\.|2[3-5]\d\.)/;

/** Global unicast addresses of IPv6, without those for documentation. */
const IPV6 = /(?<![\w:])(?!2001:db8:)[23][0-9a-f]{3}:(?:[0-9a-f]{0,4}:){2,6}[0-9a-f]{0,4}(?![\w:])/gi;

/** Public addresses. Versions of four numbers, such as 1.37.0.1, count too: better asked once too often. */
function publicAddresses(text: string): string[] {
  const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
  const all = text.match(new RegExp(`(?<![\\d.])${octet}(?:\\.${octet}){3}(?![\\d.])`, 'g')) ?? [];
  return [...all.filter((address) => !PLAIN_ADDRESS.test(address)), ...(text.match(IPV6) ?? [])];
}

const cut = (text: string): string => (text.length > 24 ? `${text.slice(0, 20)}…` : text);

/** Looks through one text. `step` only names where it stood. */
export function findSecrets(text: string, step: string, maintainer: Maintainer): Finding[] {
  const rules = [...RULES, ...maintainerRules(maintainer)];
  const hits = rules.flatMap(({ what, pattern }) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [{ step, what, found: cut(found) }];
  });
  return [...hits, ...publicAddresses(text).map((found) => ({ step, what: 'a public IP address', found }))];
}

/** Looks through a lane, step by step, as it reads without escape sequences. */
export function findSecretsInEvents(events: readonly DraftEvent[], maintainer: Maintainer): Finding[] {
  const texts = new Map<string, string>();
  let step = '(before the first step)';
  for (const { code, data } of events) {
    if (code === 'm') step = data;
    else texts.set(step, (texts.get(step) ?? '') + data);
  }
  return [...texts].flatMap(([name, text]) => findSecrets(plainText(text), name, maintainer));
}

/** The findings as a message, for the file they would have been written to. */
export const formatFindings = (file: string, findings: readonly Finding[]): string =>
  findings.map(({ step, what, found }) => `${file}, step ${step}: ${what}: ${JSON.stringify(found)}`).join('\n  ');
