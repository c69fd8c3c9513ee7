/** A box of a HEIF file (ISO/IEC 14496-12): where what it holds begins and ends. */
type Box = Readonly<{ type: string; from: number; to: number }>;
type Span = Readonly<{ from: number; to: number }>;

const mostBoxes = 10_000;

class Reader {
  constructor(
    private readonly view: DataView,
    public at: number,
    private readonly end: number,
  ) {}
  /** A whole number of so many bytes. */
  number(bytes: number): number {
    if (this.at + bytes > this.end || ![0, 1, 2, 4, 8].includes(bytes)) throw new RangeError('Beyond the end of its box');
    let value = 0;
    for (let index = 0; index < bytes; index += 1) value = value * 256 + this.view.getUint8(this.at + index);
    this.at += bytes;
    return value;
  }
  text(letters: number): string {
    return String.fromCharCode(...Array.from({ length: letters }, () => this.number(1)));
  }
}

/** What the camera noted (where it was taken): EXIF, and XMP, which is of the type `mime`. */
const noted = new Set(['Exif', 'mime']);

/**
 * The same picture without what the camera noted: those bytes become nought where they stand, so that nothing else moves. How it is turned
 * stands elsewhere. Null where it cannot be told where they are.
 */
export function withoutMetadata(content: Uint8Array): Uint8Array | null {
  try {
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
    const meta = boxesIn(view, 0, content.length).find(({ type }) => type === 'meta');
    if (!meta) return null;
    // After its version and flags.
    const inside = boxesIn(view, meta.from + 4, meta.to);
    const box = (name: string) => inside.find(({ type }) => type === name);
    const [items, places] = [box('iinf'), box('iloc')];
    if (!items) return null;
    const ids = notedItems(view, items);
    if (ids.size === 0) return content;
    if (!places) return null;
    const cleaned = Uint8Array.from(content);
    for (const { from, to } of spansOf(view, places, ids, box('idat')?.from ?? null)) {
      if (to > content.length) return null;
      cleaned.fill(0, from, to);
    }
    return cleaned;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function boxesIn(view: DataView, from: number, end: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at + 8 <= end;) {
    const reader = new Reader(view, at, end);
    const short = reader.number(4);
    const type = reader.text(4);
    const size = short === 1 ? reader.number(8) : short === 0 ? end - at : short;
    if (size < reader.at - at || at + size > end || found.push({ type, from: reader.at, to: at + size }) > mostBoxes)
      throw new RangeError('No box is so long');
    at += size;
  }
  return found;
}

function notedItems(view: DataView, { from, to }: Box): ReadonlySet<number> {
  const reader = new Reader(view, from, to);
  const version = reader.number(1);
  reader.number(1);
  reader.number(2);
  reader.number(version === 0 ? 2 : 4);
  const ids = boxesIn(view, reader.at, to).flatMap((entry) => {
    const info = new Reader(view, entry.from, entry.to);
    const entryVersion = info.number(1);
    info.number(1);
    info.number(2);
    // Older ones have no type, and no camera writes them.
    if (entryVersion < 2) throw new RangeError('An item without a type');
    const id = info.number(entryVersion === 2 ? 2 : 4);
    info.number(2);
    return noted.has(info.text(4)) ? [id] : [];
  });
  return new Set(ids);
}

/** Where the bytes of these items stand: in the file, or in its box of data. */
function spansOf(view: DataView, { from, to }: Box, ids: ReadonlySet<number>, data: number | null): Span[] {
  const reader = new Reader(view, from, to);
  const version = reader.number(1);
  reader.number(1);
  reader.number(2);
  const [sizes, more] = [reader.number(1), reader.number(1)];
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 4, sizes & 15, more >> 4, version === 0 ? 0 : more & 15];
  const spans: Span[] = [];
  for (let left = reader.number(version < 2 ? 2 : 4); left > 0; left -= 1) {
    const id = reader.number(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : reader.number(2) & 15;
    const otherFile = reader.number(2);
    const base = reader.number(baseSize);
    for (let extents = reader.number(2); extents > 0; extents -= 1) {
      reader.number(indexSize);
      const offset = base + reader.number(offsetSize);
      const length = reader.number(lengthSize);
      if (!ids.has(id)) continue;
      const begins = method === 0 ? 0 : method === 1 ? data : null;
      // Of no length is all there is.
      if (begins === null || otherFile !== 0 || length === 0) throw new RangeError('Nobody knows where it is');
      spans.push({ from: begins + offset, to: begins + offset + length });
    }
  }
  return spans;
}
