import { signalNumber } from '../../host/signals.ts';

/** Why a word is no signal, or undefined. */
export function badSignal(text: string): string | undefined {
  const number = signalNumber(text);
  if (/^\d+$/.test(text) && Number(text) > 0)
    return number !== undefined && number >= 1 && number <= 64 ? undefined : 'valid signals are 1 through 64';
  return number === undefined || Number(text) === 0 ? `invalid signal: ${text}` : undefined;
}
