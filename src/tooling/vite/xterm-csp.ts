import type { Plugin } from 'vite';

/**
 * xterm.js writes <style> elements and one style attribute, which a policy that allows no inline styles refuses; it has no
 * option for this. Each <style> becomes a constructable stylesheet behind a hidden element that takes the same calls.
 */
const HELPER = `
const styleWithoutElement = (owner) => {
  const stand = owner.createElement('span');
  const sheet = new owner.defaultView.CSSStyleSheet();
  const remove = stand.remove.bind(stand);
  stand.hidden = true;
  owner.adoptedStyleSheets = [...owner.adoptedStyleSheets, sheet];
  Object.defineProperty(stand, 'textContent', { set: (text) => sheet.replaceSync(text), get: () => '' });
  stand.remove = () => {
    remove();
    owner.adoptedStyleSheets = owner.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  return stand;
};
`;
const STYLE_ELEMENT = /([\w$.]+)\.createElement\("style"\)/g;
const STYLE_ATTRIBUTE = /(\w+)\.setAttribute\("style",`\$\{\1\.getAttribute\("style"\)\|\|""\}\$\{(\w+)\};`\)/g;
const EXPECTED = { elements: 3, attributes: 1 };

const count = (code: string, pattern: RegExp): number => code.match(pattern)?.length ?? 0;

/**
 * Lets xterm.js run under the pages' policy.
 *
 * @throws Error if a new release of xterm.js writes its styles in other places than the one this was made for
 */
export const xtermCsp = (): Plugin => ({
  name: 'xterm-csp',
  transform(code, id) {
    if (!/@xterm\/xterm\/lib\/xterm\.mjs(\?|$)/.test(id)) return null;
    const found = { elements: count(code, STYLE_ELEMENT), attributes: count(code, STYLE_ATTRIBUTE) };
    if (found.elements !== EXPECTED.elements || found.attributes !== EXPECTED.attributes) {
      throw new Error(
        `xterm-csp: expected ${EXPECTED.elements} <style> elements and ${EXPECTED.attributes} style attribute in @xterm/xterm, ` +
          `found ${found.elements} and ${found.attributes}: read what the new release does`,
      );
    }
    const mended = code
      .replace(STYLE_ELEMENT, 'styleWithoutElement($1)')
      .replace(STYLE_ATTRIBUTE, '$1.style.cssText+=$2+";"');
    return { code: HELPER + mended, map: null };
  },
});
