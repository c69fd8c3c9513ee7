import type { Core, Schema, UID } from '@strapi/strapi';
import { findBadTranslation } from '../../domain/content/translations';
import { nameEntries } from '../../domain/content/name-entries';
import { isBlank, isChoiceList, isStorableInstant } from '../../domain/content/field-values';
import { refuse } from './refuse-invalid';

type Data = Readonly<Record<string, unknown>>;

/**
 * Refuses what Strapi would store though nothing can be done with it: times nobody can mean, lists of choices that are none, texts
 * nobody can read, two where there can be one. It holds for content of plugins too, so it asks nothing that only ours need.
 */
export function checkFields(strapi: Core.Strapi, uid: string, data: Data, path = ''): void {
  const { attributes } = strapi.getModel(uid as UID.Schema);
  for (const [name, attribute] of Object.entries<Schema.Attribute.AnyAttribute>(attributes)) {
    const value = data[name];
    if (value === undefined || value === null) continue;
    checkField(strapi, attribute, value, `${path}${name}`);
    const bad = isTranslations(attribute) ? findBadTranslation(value, longestOf(attribute, attributes)) : null;
    if (bad !== null) refuse('TRANSLATIONS_INVALID', `${path}${name}`, bad);
  }
}

type TranslationsAttribute = Schema.Attribute.AnyAttribute & { options: Readonly<{ of: readonly string[] }> };
const isTranslations = (attribute: Schema.Attribute.AnyAttribute): attribute is TranslationsAttribute =>
  (attribute as { customField?: string }).customField === 'global::translations';

/** What is read in other languages is no longer than what it is read instead of. */
const longestOf = ({ options }: TranslationsAttribute, attributes: Readonly<Record<string, Schema.Attribute.AnyAttribute>>) =>
  new Map(options.of.map((field) => [field, (attributes[field] as { maxLength?: number } | undefined)?.maxLength ?? longestText]));
const longestText = 5_000;

function checkField(strapi: Core.Strapi, attribute: Schema.Attribute.AnyAttribute, value: unknown, field: string): void {
  if (attribute.type === 'component' || attribute.type === 'dynamiczone') {
    for (const [index, part] of (Array.isArray(value) ? value : [value]).entries()) {
      const here = Array.isArray(value) ? `${field}[${index}]` : field;
      const uid = attribute.type === 'component' ? attribute.component : partOf(strapi, attribute.components, part?.__component);
      if (typeof part !== 'object' || part === null || uid === undefined)
        refuse('COMPONENT_UNKNOWN', here, 'Nothing here knows this part. Choose one that is offered.');
      else checkFields(strapi, uid, part as Data, `${here}.`);
    }
    return;
  }
  if (attribute.type === 'relation' && attribute.relation.endsWith('ToOne') && namedIn(value) > 1)
    refuse('ONE_ONLY', field, 'There can be only one here. Choose one of them.');
  if (attribute.type === 'relation' || attribute.type === 'media') checkEntries(value, field);
  if ((attribute.type === 'datetime' || attribute.type === 'date') && !isStorableInstant(value))
    refuse('TIME_INVALID', field, 'The year of this time is not one from 1 to 9999. Choose another one.');
  // That a text is missing altogether, the form says itself.
  if (typeof value === 'string' && value !== '' && mustBeRead(attribute) && isBlank(value))
    refuse('TEXT_BLANK', field, 'Nobody can read this: it is blank. Enter a text.');
  if (attribute.type === 'biginteger' && !Number.isSafeInteger(Number(value)))
    refuse('NUMBER_INVALID', field, 'This is no whole number, or more than the shop can count. Enter a smaller one.');
  if ((attribute as { customField?: string }).customField === 'global::choices' && !isChoiceList(value))
    refuse('CHOICES_INVALID', field, 'This is no list of choices. Tick them again.');
}

/** One of the parts that are offered, or of their kind: one that is offered no more is still what older entries hold. */
function partOf(strapi: Core.Strapi, offered: readonly string[], uid: unknown): string | undefined {
  if (typeof uid !== 'string' || !Object.hasOwn(strapi.components, uid)) return undefined;
  const kind = (name: string) => name.slice(0, name.indexOf('.'));
  return offered.some((one) => kind(one) === kind(uid)) ? uid : undefined;
}

const mustBeRead = (attribute: Schema.Attribute.AnyAttribute): boolean =>
  (attribute.type === 'string' || attribute.type === 'text') && attribute.required === true;

/** An empty address is none: a draft may go without, and what customers see must have one. */
export function withoutEmptyAddresses(strapi: Core.Strapi, uid: string, data: Record<string, unknown>): void {
  for (const [name, { type }] of Object.entries<Schema.Attribute.AnyAttribute>(strapi.getModel(uid as UID.Schema).attributes))
    if (type === 'uid' && data[name] === '') data[name] = null;
}

/** Refuses what cannot be asked for in the database where a relation or a file is to be linked; whether it is there, Strapi looks. */
export function checkEntries(value: unknown, field: string): void {
  if (!nameEntries(value)) refuse('ENTRY_UNKNOWN', field, 'What is chosen here is not there. Choose it again.');
}

/** How many entries a relation is to be linked to, in each of the forms Strapi takes: an entry, a list, `connect` or `set`. */
function namedIn(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  const { connect, set } = value as { connect?: unknown; set?: unknown };
  return Math.max(...[connect, set].map((named) => (Array.isArray(named) ? named.length : 0)));
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
