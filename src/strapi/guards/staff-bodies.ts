import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { DomainError } from '../../domain/domain-error';
import { reconcilePermissions } from '../permissions';

/** An address is made of a text; Strapi asks anything else for its letters. */
export const fromText = async (ctx: Context, next: Next): Promise<void> => {
  const { contentTypeUID, field, data } = ((ctx.request as { body?: unknown }).body ?? {}) as Record<string, unknown>;
  const type = typeof contentTypeUID === 'string' ? strapi.getModel(contentTypeUID as UID.ContentType) : undefined;
  const attribute = Object.entries(type?.attributes ?? {}).find(([name]) => name === field)?.[1] as { targetField?: string } | undefined;
  const from = (data as Record<string, unknown> | null | undefined)?.[attribute?.targetField ?? ''];
  if (typeof from === 'object' && from !== null) throw new errors.ValidationError('An address is made of a text');
  await next();
};

/** The app works with what the two roles of customers may do, so that is made right at once, and not at the next start. */
export const keepingGrants = async (_ctx: Context, next: Next): Promise<void> => {
  await next();
  await reconcilePermissions(strapi);
};

export const keepingAppRoles = async (ctx: Context, next: Next): Promise<void> => {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { id: Number(ctx.params.role) || 0 } });
  if (role?.type === 'public' || role?.type === 'authenticated')
    throw new DomainError('EDIT_NOT_ALLOWED', 'Every customer of the app has this role. It stays.');
  await next();
};
