import type { Core, UID } from '@strapi/strapi';
import type { Context, Next } from 'koa';

type Ability = Readonly<{ can(action: string, subject: string, field: string): boolean }>;
type Attribute = Readonly<{ type: string; searchable?: boolean; private?: boolean; visible?: boolean }>;

const texts = new Set(['string', 'text', 'richtext', 'email', 'uid', 'enumeration']);
const reading = 'plugin::content-manager.explorer.read';

/**
 * Lets the search of the Content Manager look into those fields alone that who searches may read. Strapi looks into all of them, so that
 * whose role shows orders without their customers could find out, word by word, who placed them.
 */
export const searchByRights =
  (strapi: Core.Strapi) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const query = ctx.query as Record<string, unknown>;
    const { _q: words, filters } = query;
    const type = strapi.contentTypes[ctx.params.model as UID.ContentType];
    if (type && typeof words === 'string' && words !== '') {
      const searched = Object.entries(type.attributes as Record<string, Attribute>)
        .filter(([, { type: kind, searchable, visible }]) => texts.has(kind) && searchable !== false && visible !== false)
        .filter(([, attribute]) => attribute.private !== true)
        .map(([name]) => name);
      const ability = ctx.state.userAbility as Ability;
      const readable = searched.filter((name) => ability.can(reading, type.uid, name));
      if (readable.length < searched.length) {
        delete query._q;
        const found = readable.map((name) => ({ [name]: { $containsi: words } }));
        // Who may read none of the texts finds nothing.
        query.filters = { $and: [...(filters ? [filters] : []), found.length > 0 ? { $or: found } : { documentId: { $null: true } }] };
      }
    }
    await next();
  };
