import { z } from 'zod';
import { attachmentRefusals, attachmentTypes } from '../../domain/support/attachments';
import { documentId } from '../../http/schemas';

export const text = z.string().trim().min(1).max(5_000);
export const attachment = z
  .object({
    id: documentId,
    name: z.string(),
    type: z.enum(attachmentTypes),
    size: z.number().int(),
    status: z.enum(['waiting', 'ready', 'refused']).meta({ description: '`waiting`: nobody has looked at it yet, so nobody is shown it' }),
    reason: z.enum(attachmentRefusals).nullable().meta({ description: 'Why it was refused' }),
  })
  .meta({ id: 'SupportAttachment' });
