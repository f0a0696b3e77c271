/** What must never get into a recording: secrets, and traces of the machine that the recorder runs on. */

import { publicAddresses } from './addresses.ts';
import type { DraftEvent } from './assemble.ts';
import { plainText } from './plain-text.ts';
import { type Maintainer, maintainerRules, RULES } from './secret-rules.ts';

export interface Finding {
  readonly step: string;
  readonly what: string;
  /** The text found, cut so that the message does not spread the secret. */
  readonly found: string;
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
