import { isWebAddress } from '../content/is-web-address';

const part = /\{([^{}]*)\}/g;
const names = ['z', 'x', 'y'] as const;

/** What is wrong with the address of map tiles, for whoever typed it; null where nothing is. An empty one is none. */
export function tilesProblem(template: string): string | null {
  if (template === '') return null;
  const found = [...template.matchAll(part)].map(([, name = '']) => name);
  const unknown = found.find((name) => name !== 's' && name !== 'r' && !(names as readonly string[]).includes(name));
  if (unknown !== undefined)
    return `Tiles know nothing called {${unknown}}. Use {z}, {x} and {y}, and {s} where there are several servers.`;
  if (names.some((name) => !found.includes(name))) return 'All tiles would be the same. Put {z}, {x} and {y} in it.';
  const host = /^https:\/\/([^/?#]*)/.exec(template)?.[1];
  if (host === undefined || /\{(?!s\})/.test(host) || !isWebAddress(template.replace(part, 'x')))
    return 'Enter a whole address with https:// before it, such as https://tile.example.org/{z}/{x}/{y}.png.';
  return null;
}

/** Where pictures of the map may come from, as a Content Security Policy says it; null where there are none. */
export const tilesHost = (template: string): string | null =>
  template === '' || tilesProblem(template) !== null ? null : new URL(template.replace('{s}', 'x')).origin.replace('//x.', '//*.');
