const BOOLEANS = ['1', 't', 'T', 'TRUE', 'true', 'True', '0', 'f', 'F', 'FALSE', 'false', 'False'];
const NAMES = ['no-new-privileges', 'seccomp', 'apparmor', 'label', 'mask', 'unmask', 'proc-opts', 'systempaths'];

/** Why a value of --security-opt is none; '=' or, as Docker once wrote, ':' stands before the value. */
export function badSecurityOption(text: string): string | undefined {
  const [name = '', value] = text.split(text.includes('=') ? /=(.*)/s : /:(.*)/s);
  if (value === undefined && name !== 'no-new-privileges') return `invalid --security-opt 1: ${JSON.stringify(text)}`;
  if (name === 'systempaths' && value !== 'unconfined')
    return `invalid systempaths option ${JSON.stringify(value)}, only \`unconfined\` is supported`;
  const isBad = name === 'no-new-privileges' && value !== undefined && !BOOLEANS.includes(value);
  return isBad || !NAMES.includes(name) ? `invalid --security-opt 2: ${JSON.stringify(text)}` : undefined;
}
