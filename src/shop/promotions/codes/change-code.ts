import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../actor';
import { editorOf } from '../../catalog/desk/save-desk-product';

export type ChangeCode = Readonly<{
  discountId: string;
  codeId: string;
  change: Readonly<{ enabled?: boolean | undefined; usageLimit?: number | null | undefined }>;
  actor: Actor;
}>;

/** Switches a code on or off, or says how often it can be used. Refuses `DISCOUNT_CODE_NOT_FOUND`. */
export async function changeCode(strapi: Core.Strapi, { discountId, codeId, change, actor }: ChangeCode): Promise<void> {
  const found = await strapi
    .documents('api::promotion.discount-code')
    .findFirst({ filters: { documentId: codeId, discount: { documentId: discountId } }, fields: ['documentId'] });
  if (!found) throw new DomainError('DISCOUNT_CODE_NOT_FOUND', 'There is no such code of this discount');
  const data = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  if (Object.keys(data).length === 0) return;
  await strapi.documents('api::promotion.discount-code').update({ documentId: codeId, data: { ...data, ...editorOf(actor) } as never });
}
