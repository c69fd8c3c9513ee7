import type { Core } from '@strapi/strapi';

const explorer = (action: string) => `plugin::content-manager.explorer.${action}`;
const isLocalized = (type: { pluginOptions?: object }): boolean =>
  (type.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === true;

type Permission = Readonly<{
  id: number;
  action: string;
  subject: string | null;
  properties: Readonly<{ fields?: string[]; locales?: string[] | null }> | null;
  conditions: string[];
}>;

/**
 * Lets Editors and Authors do with products, categories and the like what their descriptions say. Strapi makes these two roles
 * before it knows of languages: they may read and write content in none of them, and publishing and deleting it is thrown out
 * altogether at the next start. Once staff have chosen languages for a role, it stays as they chose.
 */
export async function giveRolesLanguages(strapi: Core.Strapi): Promise<void> {
  const roles = await strapi.db.query('admin::role').findMany({
    where: { code: { $in: ['strapi-editor', 'strapi-author'] } },
    populate: ['permissions'],
  });
  const languages = await strapi.db.query('plugin::i18n.locale').findMany({ select: ['code'], orderBy: { id: 'asc' } });
  const locales = languages.map(({ code }: { code: string }) => code);
  for (const role of roles) await giveLanguages(strapi, role, locales);
}

async function giveLanguages(
  strapi: Core.Strapi,
  role: Readonly<{ id: number; code: string; permissions: readonly Permission[] }>,
  locales: readonly string[],
): Promise<void> {
  const localized = Object.values(strapi.contentTypes).filter((type) => type.uid.startsWith('api::') && isLocalized(type));
  const ofContent = role.permissions.filter(({ subject }) => localized.some(({ uid }) => uid === subject));
  if (ofContent.some(({ properties }) => properties?.locales !== undefined)) return;
  const permissions = strapi.db.query('admin::permission');
  await strapi.db.transaction(async () => {
    for (const { id, properties } of ofContent)
      await permissions.update({ where: { id }, data: { properties: { ...properties, locales } } });
    for (const { uid, options } of localized) {
      const written = ofContent.find(({ subject, action }) => subject === uid && action === explorer('update'));
      if (!written) continue;
      const publishing = options?.draftAndPublish === true && role.code === 'strapi-editor' ? ['publish'] : [];
      for (const action of ['delete', ...publishing].map(explorer))
        await permissions.create({
          data: { action, subject: uid, properties: { locales }, conditions: written.conditions, actionParameters: {}, role: role.id },
        });
    }
  });
}
