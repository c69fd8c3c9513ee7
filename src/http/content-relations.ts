import type { Schema, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { findUnstorableText } from '../domain/content/find-unstorable-text';
import { findEntries } from '../shop/content/find-entries';
import { ownKeyOf, type OwnKey } from '../shop/content/own-keys';
import { externalId, sourceCode } from './content-names';
import { machineOf } from './machine';
import type { Issue } from './parse-input';
import { invalidRequest } from './validate-request';

/** An entry a relation names by what a system calls it. */
export const namedBySystem = z.strictObject({ source: sourceCode, externalId }).meta({ id: 'NamedBySystem' });
export const namedByKey = (key: OwnKey['name']) => z.strictObject({ [key]: z.string().min(1).max(191) });

type Attributes = Readonly<Record<string, Schema.Attribute.AnyAttribute & { target?: UID.ContentType }>>;
type Named = Readonly<{ path: (string | number)[]; source: string | null; value: string }>;

/**
 * Puts document ids where what is sent names entries otherwise: `{ "sku": "CHURN-5L" }`, `{ "source": "erp", "externalId": "4711" }`. One
 * question for all of one kind. What the token may not read is left as it is, and refused by Strapi like everything else of that kind.
 */
export async function resolveRelations(ctx: Context, uid: UID.ContentType): Promise<void> {
  const { data } = (ctx.request as { body: { data: Record<string, unknown> } }).body;
  const machine = machineOf(ctx);
  for (const [field, { target }] of Object.entries(strapi.contentType(uid).attributes as Attributes)) {
    const given = data[field];
    if (!target || typeof given !== 'object' || given === null || !machine?.may(`${target}.find`)) continue;
    data[field] = await resolved(target, field, given);
  }
}

async function resolved(target: UID.ContentType, field: string, given: object): Promise<unknown> {
  const items: unknown[] = [given].flat();
  const isList = Array.isArray(given);
  const names = items.map((item, index) => nameOf(target, item, isList ? ['data', field, index] : ['data', field]));
  const ids = new Map<Named, string | undefined>();
  for (const [source, all] of Map.groupBy(names.filter(isNamed), (name) => name.source)) {
    // What cannot be stored names nothing, and PostgreSQL would refuse the question without saying where.
    const values = all.map(({ value }) => value).filter((value) => findUnstorableText(value) === null);
    const found = await findEntries(strapi, target, { source, values });
    for (const name of all) ids.set(name, found.get(name.value));
  }
  const issues = [...ids].filter(([, id]) => id === undefined).map(([{ path }]): Issue => ({ path, message: 'names nothing there is' }));
  if (issues.length > 0) throw invalidRequest(issues);
  const answer = items.map((item, index) => {
    const name = names[index];
    return name ? ids.get(name) : item;
  });
  return isList ? answer : answer[0];
}

const isNamed = (name: Named | null): name is Named => name !== null;

function nameOf(target: UID.ContentType, item: unknown, path: (string | number)[]): Named | null {
  const bySystem = namedBySystem.safeParse(item);
  if (bySystem.success) return { path, source: bySystem.data.source, value: bySystem.data.externalId };
  const key = ownKeyOf(target)?.name;
  const byKey = key && namedByKey(key).safeParse(item);
  return byKey && byKey.success ? { path, source: null, value: byKey.data[key] ?? '' } : null;
}
