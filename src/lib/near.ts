/**
 * At most `limit` neighbours of a list around one place, in their order.
 *
 * @param index the place to stay near; the beginning if it is below 0
 */
export function near<T>(list: readonly T[], index: number, limit: number): readonly T[] {
  const start = Math.max(0, Math.min(index - Math.floor(limit / 2), list.length - limit));
  return list.slice(start, start + limit);
}
