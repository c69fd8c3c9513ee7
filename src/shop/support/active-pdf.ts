import { inflateSync } from 'node:zlib';

// More than any document of customers holds; what unpacks to more is not looked through, and refused.
const mostUnpacked = 32 * 1024 * 1024;
const mostStreams = 20_000;

/** Names under which a PDF does something, holds other files, or hides what it holds. */
const active = /\/(?:JavaScript|Launch|SubmitForm|ImportData|EmbeddedFiles?|RichMedia|Movie|Rendition|XFA|Encrypt)(?![A-Za-z0-9])/;

/** In names, `#4a` stands for `J`. */
const named = (text: string): string => text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/**
 * Whether a PDF may do more than be looked at. Its objects are looked through where they stand, and in the streams that pack them; what
 * cannot be unpacked here counts as active, so that nothing hides in it.
 */
export function isActivePdf(content: Buffer): boolean {
  const text = content.toString('latin1');
  if (active.test(named(text))) return true;
  let unpacked = 0;
  let streams = 0;
  // Objects are packed in streams of this type alone (ISO 32000-2, 7.5.7).
  for (const found of text.matchAll(/\bstream\r?\n/g)) {
    if ((streams += 1) > mostStreams) return true;
    const dictionary = named(text.slice(Math.max(text.lastIndexOf('obj', found.index), found.index - 4_096, 0), found.index));
    if (!/\/ObjStm(?![A-Za-z0-9])/.test(dictionary)) continue;
    if (!/\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>|\s)/.test(dictionary) || /\/DecodeParms/.test(dictionary)) {
      if (/\/Filter/.test(dictionary)) return true;
      continue;
    }
    try {
      const objects = inflateSync(content.subarray(found.index + found[0].length), { maxOutputLength: mostUnpacked - unpacked });
      unpacked += objects.length;
      if (active.test(named(objects.toString('latin1')))) return true;
    } catch {
      return true; // It cannot be looked into.
    }
  }
  return false;
}
