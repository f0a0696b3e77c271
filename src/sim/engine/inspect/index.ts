export { doc, givenAnnotations, listOrNil, mapOrNil, nil, sorted, texts, textsOrNil } from './doc.ts';
export { exposedOf } from './exposed.ts';
export { type Filters, hasLabelPatterns, hasLabels, matches, matchesAny, readFilters } from './filters.ts';
export { healthFields } from './healthcheck.ts';
export { parseMoment } from './moment.ts';
export { ansic, goTimeText, rfc3339, rfc3339Full, rfc3339Nano } from './time.ts';
