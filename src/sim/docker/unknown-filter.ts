/** What dockerd says of a filter that a list lacks (api/types/filters, invalidFilter). */
export const unknownFilter = (name: string): string => (name === '' ? 'invalid filter' : `invalid filter '${name}'`);
