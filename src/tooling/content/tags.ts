/** The tags that a lesson may use, and which attributes each has. The lesson page maps them to components. */
export const TAGS: Readonly<Record<string, readonly string[]>> = {
  Session: ['id'],
  Diagram: ['id', 'session', 'caption'],
  Term: ['id'],
  Note: ['kind', 'title'],
  Lab: ['id'],
};
