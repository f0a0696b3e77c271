const counts = new WeakMap<object, number>();

/** Counts on one page: 1, 2, 3, … for ids that must not repeat. `page` is `Astro.request`, which each page has its own. */
export function nextOn(page: object): number {
  const next = (counts.get(page) ?? 0) + 1;
  counts.set(page, next);
  return next;
}
