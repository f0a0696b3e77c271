/** Marks, in the table of contents, the section that is being read: the last heading above the middle of the window. */
export function startToc(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const update = (): void => {
    const passed = headings.findLastIndex(
      (heading) => heading !== null && heading.getBoundingClientRect().top < innerHeight / 2,
    );
    for (const [index, link] of links.entries()) {
      if (index === Math.max(0, passed)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -50% 0px' });
  for (const heading of headings) if (heading !== null) observer.observe(heading);
}
