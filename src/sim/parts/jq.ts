import { jq } from '../system/text/jq/jq.ts';

/** jq, which is a language of its own. */
export const content = { programs: { jq } };
