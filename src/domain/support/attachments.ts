/** What customers may attach. Others are refused: nobody looks into them, and staff would open them. */
export const attachmentTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'application/pdf'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

export const mostAttachments = 5;
export const mostAttachmentBytes = 10 * 1024 * 1024;
/** Told of and attached to nothing, at one time. */
export const mostUnattached = 20;

export const attachmentRefusals = ['missing', 'too_large', 'other_type', 'broken', 'active_content'] as const;
/** `other_type`: not what it was said to be. `active_content`: scripts, forms, files or passwords in a PDF. */
export type AttachmentRefusal = (typeof attachmentRefusals)[number];

const starts = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

const textAt = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.slice(from, to));
const numberAt = (bytes: Uint8Array, at: number): number => [0, 1, 2, 3].reduce((sum, index) => sum * 256 + (bytes[at + index] ?? 0), 0);

/** Brands of pictures as iPhones take them (ISO/IEC 23008-12, annex B). AVIF has the same container, and others. */
const heif = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);
const mostBrands = 64;
const mostBoxes = 16;

/** Whether it begins as such a picture does, and one of its boxes says what is in it: films have other brands, and no such box. */
function isHeif(bytes: Uint8Array): boolean {
  const size = numberAt(bytes, 0);
  if (!starts(bytes, 'ftyp', 4) || size < 16 || size > 16 + 4 * mostBrands || size % 4 !== 0) return false;
  const brands = [8, ...Array.from({ length: (size - 16) / 4 }, (_, index) => 16 + 4 * index)].map((at) => textAt(bytes, at, at + 4));
  if (!heif.has(brands[0] ?? '') || brands.some((brand) => brand === 'avif' || brand === 'avis')) return false;
  for (let at = size, boxes = 0; boxes < mostBoxes && at + 8 <= bytes.length; boxes += 1) {
    const length = numberAt(bytes, at);
    if (length < 8 || at + length > bytes.length) return false;
    if (starts(bytes, 'meta', at + 4)) return length >= 12;
    at += length;
  }
  return false;
}

/** Whether it is what it was said to be. Phones call a HEIC a HEIF as well. */
export const isOfType = (bytes: Uint8Array, type: AttachmentType): boolean =>
  typeOf(bytes) === (type === 'image/heif' ? 'image/heic' : type);

/** What a file is by its first bytes; null for what is not taken. */
export function typeOf(bytes: Uint8Array): AttachmentType | null {
  if (starts(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'image/webp';
  if (isHeif(bytes)) return 'image/heic';
  if (starts(bytes, '%PDF-')) return 'application/pdf';
  return null;
}
