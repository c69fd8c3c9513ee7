import { readFileSync } from 'node:fs';

/** The files of the letters papers are written in, by what they hold; the first that has a letter writes it. */
const families = [
  ['noto-sans', ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese']],
  ['noto-sans-hebrew', ['hebrew']],
  ['noto-sans-arabic', ['arabic']],
  ['noto-emoji', ['emoji']],
] as const;
const files = families.flatMap(([family, subsets]) => subsets.map((subset) => `@fontsource/${family}/files/${family}-${subset}`));

/** What a font that was opened knows. */
type Opened = Readonly<{ font: Readonly<{ hasGlyphForCodePoint: (codePoint: number) => boolean }> }>;
type Document = Readonly<{
  registerFont: (name: string, source: Buffer) => unknown;
  font: (name: string) => unknown;
}>;

/** The name of the face that writes a letter, in this weight. */
export type FaceOf = (letter: string, isBold: boolean) => string | null;

const read = new Map<string, Buffer>();
const sourceOf = (name: string): Buffer => {
  const known = read.get(name) ?? readFileSync(require.resolve(`${name}-normal.woff`));
  read.set(name, known);
  return known;
};

/** Opens the faces a document needs, as its letters come: most papers need three of eleven. */
export function facesOf(document: Document): FaceOf {
  const opened = new Map<string, Opened>();
  const known = new Map<string, string | null>();
  const open = (name: string): Opened => {
    let face = opened.get(name);
    if (!face) {
      document.registerFont(name, sourceOf(name));
      document.font(name);
      // What it is written in now stands in a property the types do not know.
      face = (document as unknown as { _font: Opened })._font;
      opened.set(name, face);
    }
    return face;
  };
  return (letter, isBold) => {
    const key = `${isBold} ${letter}`;
    let name = known.get(key);
    if (name === undefined) {
      const codePoint = letter.codePointAt(0) ?? 0;
      const names = files.map((file) => `${file}-${isBold ? 700 : 400}`);
      name = names.find((each) => open(each).font.hasGlyphForCodePoint(codePoint)) ?? null;
      known.set(key, name);
    }
    return name;
  };
}
