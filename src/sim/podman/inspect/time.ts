import { goText } from '../../cli/index.ts';
import { goTimeText, rfc3339Nano } from '../../engine/inspect/index.ts';
import type { Millis } from '../../host/ids.ts';

/** A Go time.Time: a template prints it with its zone, a document as RFC 3339. */
export const goTime = (at: Millis | undefined) => goText('time.Time', goTimeText(at), rfc3339Nano(at));
