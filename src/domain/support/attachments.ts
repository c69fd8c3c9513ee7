/** What customers may attach. Others are refused: nobody looks into them, and staff would open them. */
export const attachmentTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
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

/** What a file is by its first bytes; null for what is not taken. */
export function typeOf(bytes: Uint8Array): AttachmentType | null {
  if (starts(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'image/webp';
  if (starts(bytes, '%PDF-')) return 'application/pdf';
  return null;
}
