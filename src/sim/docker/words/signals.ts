import { signalNumber } from '../../host/signals.ts';

/** Why a word is no signal, or undefined. */
export function badSignal(text: string): string | undefined {
  const number = signalNumber(text);
  if (/^\d+$/.test(text) && Number(text) > 0)
    return number === undefined || number > 64 ? `the linux daemon does not support signal ${text}` : undefined;
  return number === undefined || number === 0 ? `invalid signal: ${text}` : undefined;
}
