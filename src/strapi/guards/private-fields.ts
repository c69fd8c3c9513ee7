import type { Core, Schema } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { DomainError } from '../../domain/domain-error';
import { addedTypes } from './staff-writes';

// Strapi calls these private wherever a type does without languages, or nobody shall read who wrote a thing. They are no secrets.
const strapisOwn = new Set(['createdBy', 'updatedBy', 'locale', 'localizations', 'publishedAt']);

type Attributes = Readonly<Record<string, Schema.Attribute.AnyAttribute & { private?: boolean; searchable?: boolean }>>;
type Model = Readonly<{ uid: string; attributes: Attributes; pluginOptions?: { 'content-manager'?: { visible?: boolean } } }>;

const isReachable = ({ uid }: Model): boolean =>
  uid.startsWith('api::') || uid === 'plugin::users-permissions.user' || addedTypes().includes(uid);
const models = (strapi: Core.Strapi): Model[] => [
  ...(Object.values(strapi.contentTypes) as Model[]).filter(isReachable),
  ...(Object.values(strapi.components) as Model[]),
];
const privateIn = ({ attributes }: Model): string[] =>
  Object.keys(attributes).filter((name) => attributes[name]?.private === true && !strapisOwn.has(name));

// Of members of staff, who are everybody's `createdBy`.
const ofStaff = ['password', 'resetPasswordToken', 'registrationToken'];

/** The names of all fields that nobody reads but the shop itself: hashes of tokens, passwords, secrets of other systems. */
const privateNames = (strapi: Core.Strapi): ReadonlySet<string> => new Set([...ofStaff, ...models(strapi).flatMap(privateIn)]);

/**
 * What would make `keepPrivate` wrong: a field that shares the name of a private one without being it, and a private text that
 * Strapi's search looks into, so that it could be guessed letter by letter. A test keeps it empty.
 */
export function privateFieldsWithHoles(strapi: Core.Strapi): string[] {
  const names = privateNames(strapi);
  const isShown = ({ pluginOptions }: Model) => pluginOptions?.['content-manager']?.visible !== false;
  return models(strapi)
    .filter(isShown)
    .flatMap((model) => [
      ...Object.keys(model.attributes)
        .filter((name) => names.has(name) && model.attributes[name]?.private !== true)
        .map((name) => `${model.uid}.${name}: shares its name with a private field`),
      ...privateIn(model)
        .filter((name) => ['string', 'text', 'richtext', 'email', 'uid'].includes(model.attributes[name]?.type ?? ''))
        .filter((name) => model.attributes[name]?.searchable !== false)
        .map((name) => `${model.uid}.${name}: is searched`),
    ]);
}

/**
 * Keeps private fields out of the Content Manager, which shows and writes them to whoever may do everything: they are not in
 * its answers, not in what it is sent, and nothing is filtered or sorted by them. By name and at any depth, so that a
 * relation, a component or a view that staff arranged is no way around.
 */
export function keepPrivate(strapi: Core.Strapi) {
  let names: ReadonlySet<string> | undefined;
  return async (ctx: Context, next: Next): Promise<void> => {
    names ??= privateNames(strapi);
    const asked = findIn(ctx.query, names);
    if (asked) throw new DomainError('EDIT_NOT_ALLOWED', `"${asked}" is private: nothing is filtered or sorted by it.`, { field: asked });
    const sent = findIn((ctx.request as { body?: unknown }).body, names, { values: false });
    if (sent) throw new DomainError('EDIT_NOT_ALLOWED', `"${sent}" is private: it is not written here.`, { field: sent });
    await next();
    ctx.body = without(ctx.body, names);
  };
}

/** The first private name in it: as a key with something in it, or, in a query, inside a value such as `cart.tokenHash:asc`. */
function findIn(value: unknown, names: ReadonlySet<string>, { values = true } = {}): string | null {
  if (typeof value === 'string') return values ? (value.split(/[^\w]+/).find((word) => names.has(word)) ?? null) : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    // The form sends what it was not shown as nothing; nothing is then what happens.
    const isNothing = inner === null || inner === undefined || inner === '';
    if (names.has(key)) {
      if (values || !isNothing) return key;
      delete (value as Record<string, unknown>)[key];
      continue;
    }
    const found = findIn(inner, names, { values: values && !freeText.has(key) });
    if (found) return found;
  }
  return null;
}

/** What staff search for is a text of theirs, though it may be a word such as "password". */
const freeText = new Set([
  '_q',
  '$eq',
  '$eqi',
  '$ne',
  '$nei',
  '$contains',
  '$containsi',
  '$notContains',
  '$notContainsi',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
  '$in',
  '$notIn',
]);

function without(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, names));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !names.has(key))
      .map(([key, inner]) => [key, without(inner, names)]),
  );
}
