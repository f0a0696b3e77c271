/** The maintainer's machine, as far as it could show up in a recording. */
export interface Maintainer {
  readonly home: string;
  readonly user: string;
  readonly hostname: string;
  readonly key?: string;
}

interface Rule {
  readonly what: string;
  readonly pattern: RegExp;
}

export const RULES: readonly Rule[] = [
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

/** Rules that find traces of the maintainer's machine. */
export function maintainerRules({ home, user, hostname, key }: Maintainer): Rule[] {
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
