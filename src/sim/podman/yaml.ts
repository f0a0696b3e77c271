const PLAIN = /^[A-Za-z0-9_./+~(][^#:]*$/;

/** A text as YAML writes it: plain where that is safe, else in quotes. */
function scalar(text: string, margin: string): string {
  if (text.includes('\n')) {
    const ends = text.endsWith('\n');
    const lines = (ends ? text.slice(0, -1) : text).split('\n');
    return `|${ends ? '' : '-'}\n${lines.map((line) => (line === '' ? '' : `${margin}${line}`)).join('\n')}`;
  }
  if (text === '' || /^(true|false|null|yes|no|on|off|~|[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?)$/i.test(text))
    return JSON.stringify(text);
  if (/: |:$| #/.test(text)) return `'${text.replace(/'/g, "''")}'`;
  return PLAIN.test(text) || /^[A-Za-z/]/.test(text) ? text : JSON.stringify(text);
}

/** Plain data as YAML, keys in order, as sigs.k8s.io/yaml writes it: what `podman info` prints. No line end behind it. */
export function toYaml(value: unknown, margin = ''): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return value.map((one) => `${margin}- ${nested(one, `${margin}  `).trimStart()}`).join('\n');
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    if (entries.length === 0) return '{}';
    return entries.map(([key, one]) => `${margin}${scalar(key, margin)}:${member(one, margin)}`).join('\n');
  }
  return typeof value === 'string' ? scalar(value, margin) : String(value);
}

const nested = (value: unknown, margin: string): string => toYaml(value, margin);

function member(value: unknown, margin: string): string {
  if (Array.isArray(value)) return value.length === 0 ? ' []' : `\n${toYaml(value, margin)}`;
  if (typeof value === 'object' && value !== null)
    return Object.keys(value).length === 0 ? ' {}' : `\n${toYaml(value, `${margin}  `)}`;
  return ` ${typeof value === 'string' ? scalar(value, `${margin}  `) : String(value)}`;
}
