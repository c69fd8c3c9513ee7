import sharp from 'sharp';
import { mostPixels } from '../../domain/pictures/picture-sizes';
import { isOfType, type AttachmentRefusal, type AttachmentType } from '../../domain/support/attachments';
import { withoutMetadata } from '../../domain/support/heif-metadata';
import { isActivePdf } from './active-pdf';

export type Looked = Readonly<{ content: Buffer }> | Readonly<{ refused: AttachmentRefusal }>;

const formats = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const;

/**
 * What may be shown of a file that a customer sent: a picture written anew, upright and without what the camera noted (where it was
 * taken), a PDF as it is where it does nothing. What iPhones take nobody here can decode:
 * it loses what the camera noted, and is handed on and never shown.
 */
export async function lookAtFile(content: Buffer, type: AttachmentType): Promise<Looked> {
  if (!isOfType(content, type)) return { refused: 'other_type' };
  if (type === 'application/pdf') return isActivePdf(content) ? { refused: 'active_content' } : { content };
  if (type === 'image/heic' || type === 'image/heif') {
    const cleaned = withoutMetadata(content);
    return cleaned === null ? { refused: 'broken' } : { content: Buffer.from(cleaned) };
  }
  try {
    const image = sharp(content, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient();
    return { content: await image.toFormat(formats[type], { quality: 88 }).toBuffer() };
  } catch {
    return { refused: 'broken' };
  }
}
