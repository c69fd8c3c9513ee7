import type { Core } from '@strapi/strapi';
import type { StaffAction } from '../http/staff-actions';

type Ability = Readonly<{ rulesFor: (action: string, subject: string) => readonly Readonly<{ conditions?: object | null }>[] }>;

/**
 * Whether they may do one of our own things. These ask about no entry, so that a condition that narrows one, such as "only what
 * they made themselves", cannot be kept: with it, it allows nothing.
 */
export const may = (ability: Ability, action: StaffAction): boolean =>
  ability.rulesFor(action, 'all').some(({ conditions }) => Object.keys(conditions ?? {}).length === 0);

type Checker = Readonly<{
  can: { delete(entry?: object): boolean; publish(entry?: object): boolean };
  sanitizedQuery: { delete(query: object): Promise<object> };
}>;
type Populate = (uid: string) => { populateFromQuery(query: object): { build(): Promise<object> } };
type Documents = Readonly<{ findLocales(id: string, uid: string, options: object): Promise<object[]> }>;

/** Whether they may delete this very entry, asked as the Content Manager does: a role may hold for some and not for others. */
export async function mayDelete(strapi: Core.Strapi, userAbility: Ability, uid: string, documentId: string): Promise<boolean> {
  const { service } = strapi.plugin('content-manager');
  const checker: Checker = service('permission-checker').create({ userAbility, model: uid });
  if (!checker.can.delete()) return false;
  const populateBuilder: Populate = service('populate-builder');
  // What its conditions look at.
  const populate = await populateBuilder(uid)
    .populateFromQuery(await checker.sanitizedQuery.delete({}))
    .build();
  const documents: Documents = service('document-manager');
  const entries = await documents.findLocales(documentId, uid, { populate });
  return entries.every((entry) => checker.can.delete(entry));
}

/**
 * Whether they may publish entries of this type in a language, asked as the Content Manager does. A condition about the entry cannot be
 * kept here: with it, none.
 */
export function mayPublish(strapi: Core.Strapi, userAbility: Ability, uid: string, locale: string): boolean {
  const checker: Checker = strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model: uid });
  return checker.can.publish({ locale });
}
