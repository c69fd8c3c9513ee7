import type { Core, Schema, UID } from '@strapi/strapi';
import { isChoiceList, isStorableInstant } from '../../domain/content/field-values';
import { refuse } from './refuse-invalid';

type Data = Readonly<Record<string, unknown>>;

/**
 * Refuses what Strapi would store though nothing can be done with it: times nobody can mean, and lists of choices that are none.
 * What is written in components is looked at too.
 */
export function checkFields(strapi: Core.Strapi, uid: string, data: Data, path = ''): void {
  const { attributes } = strapi.getModel(uid as UID.Schema);
  for (const [name, attribute] of Object.entries<Schema.Attribute.AnyAttribute>(attributes)) {
    const value = data[name];
    if (value !== undefined && value !== null) checkField(strapi, attribute, value, `${path}${name}`);
  }
}

function checkField(strapi: Core.Strapi, attribute: Schema.Attribute.AnyAttribute, value: unknown, field: string): void {
  if (attribute.type === 'component' || attribute.type === 'dynamiczone') {
    for (const [index, part] of (Array.isArray(value) ? value : [value]).entries()) {
      const uid = attribute.type === 'component' ? attribute.component : (part as { __component?: unknown } | null)?.__component;
      if (typeof part === 'object' && part !== null && typeof uid === 'string' && uid in strapi.components)
        checkFields(strapi, uid, part as Data, Array.isArray(value) ? `${field}[${index}].` : `${field}.`);
    }
    return;
  }
  if ((attribute.type === 'datetime' || attribute.type === 'date') && !isStorableInstant(value))
    refuse('TIME_INVALID', field, 'This time is before 1900 or after 9999. Choose another one.');
  if ((attribute as { customField?: string }).customField === 'global::choices' && !isChoiceList(value))
    refuse('CHOICES_INVALID', field, 'This is no list of choices. Tick them again.');
}

/**
 * Takes what says which entry it is out of what is to be saved, where it says the same as the address, and refuses anything else:
 * Strapi would give the entry another identity, and everything that names it would name nothing. `documentId` is null for what is new.
 */
export function keepIdentity(data: Record<string, unknown>, documentId: string | null): void {
  const isOther = data.documentId !== undefined && data.documentId !== documentId;
  if (isOther) refuse('IDENTITY_FIXED', 'documentId', 'What is saved keeps its identity. Leave documentId out.');
  // A row number of somebody's choice would meet one that is given later.
  if (documentId === null && data.id !== undefined && data.id !== null)
    refuse('IDENTITY_FIXED', 'id', 'What is new gets its number from the shop. Leave id out.');
  delete data.documentId;
  delete data.id;
}
