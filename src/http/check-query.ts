import type { Issue } from './parse-input';

/** How much a query may ask for. A hop is one step into a relation, which the database pays for with a join. */
export type QueryBudget = Readonly<{ hops: number; deepestHop: number; deepestPopulate: number; nodes: number }>;

/** The shop's own content: a product with its brand, and its categories' parents; content-read.ts names what is too deep to include. */
export const publicBudget: QueryBudget = { hops: 6, deepestHop: 2, deepestPopulate: 4, nodes: 120 };
/** The panel's lists, filters and forms. */
export const staffBudget: QueryBudget = { hops: 40, deepestHop: 5, deepestPopulate: 8, nodes: 600 };

/** The fields a door shows that does not look at names itself: those one can read, and all of them, relations too. */
export type ContentFields = Readonly<{ plain: ReadonlySet<string>; all: ReadonlySet<string> }>;

const name = /^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/;
const oneValue = new Set(
  '$eq $eqi $ne $nei $gt $gte $lt $lte $contains $notContains $containsi $notContainsi $startsWith $startsWithi $endsWith $endsWithi $null $notNull'.split(
    ' ',
  ),
);
const longestText = 1_000;
const mostValues = 100;

class Refused extends Error {
  constructor(
    readonly path: readonly (string | number)[],
    message: string,
  ) {
    super(message);
  }
}

/**
 * What is wrong with the parameters Strapi parses by itself (`filters`, `populate`, `sort`, `fields`, `_q` and the like), or
 * null. Strapi answers 500 to many malformed ones, and follows any number of relations for whoever asks.
 */
export function checkQuery(query: Readonly<Record<string, unknown>>, budget: QueryBudget, content?: ContentFields): Issue | null {
  const asked = { hops: 0, nodes: 0 };
  const count = (kind: keyof typeof asked, path: readonly (string | number)[]) => {
    asked[kind] += 1;
    if (asked[kind] > budget[kind]) throw new Refused(path.slice(0, 1), 'asks for more than is answered at once');
  };

  const checkName = (given: string, path: readonly (string | number)[]) => {
    count('nodes', path);
    if (!name.test(given) || given.split('.').some((part) => part in Object.prototype))
      throw new Refused(path, 'is not the name of a field');
  };

  const checkOwn = (given: string, path: readonly (string | number)[], fields: ReadonlySet<string> | undefined) => {
    checkName(given, path);
    if (fields && !fields.has(given.split('.')[0] ?? '')) throw new Refused(path, 'is not a field of this content');
  };

  const checkGroup = (group: unknown, path: readonly (string | number)[], hops: number): void => {
    if (!isRecord(group)) throw new Refused(path, 'must name fields, as in filters[name][$eq]');
    for (const [key, value] of Object.entries(group)) {
      const here = [...path, key];
      if (key === '$and' || key === '$or') {
        for (const [index, member] of listOf(value, here).entries()) checkGroup(member, [...here, index], hops);
      } else if (key === '$not') checkGroup(value, here, hops);
      else if (key.startsWith('$')) throw new Refused(here, 'stands where a field was expected');
      else {
        checkOwn(key, here, hops === 0 ? content?.all : undefined);
        checkCondition(value, here, hops);
      }
    }
  };

  /** What is asked of one field: a value, operators, or fields of what it relates to. */
  const checkCondition = (condition: unknown, path: readonly (string | number)[], hops: number): void => {
    count('nodes', path);
    if (!isRecord(condition)) return checkScalar(condition, path);
    const fields: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(condition)) {
      const here = [...path, key];
      if (oneValue.has(key)) checkScalar(value, here);
      else if (key === '$in' || key === '$notIn') (Array.isArray(value) ? value : [value]).forEach((one) => checkScalar(one, here));
      else if (key === '$between') checkPair(value, here);
      else if (key === '$not') checkCondition(isRecord(value) ? value : fail(here, 'must hold an operator'), here, hops);
      else if (key === '$and' || key === '$or') listOf(value, here).forEach((one) => checkCondition(one, here, hops));
      else if (key.startsWith('$')) throw new Refused(here, 'is not an operator');
      else fields[key] = value;
    }
    if (Object.keys(fields).length === 0) return;
    count('hops', path);
    if (hops >= budget.deepestHop) throw new Refused(path, `reaches more than ${budget.deepestHop} relations deep`);
    checkGroup(fields, path, hops + 1);
  };

  const checkSort = (sort: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(sort)) return sort.forEach((one, index) => checkSort(one, [...path, index]));
    if (isRecord(sort)) {
      for (const [key, value] of Object.entries(sort)) {
        // Strapi turns lists of more than a hundred into objects, and sort[0]=name into a list.
        if (!/^\d+$/.test(key)) checkName(key, [...path, key]);
        if (isRecord(value)) count('hops', path);
        checkSort(value, [...path, key]);
      }
      return;
    }
    for (const part of textsOf(sort, path)) {
      const [field = '', order = 'asc', ...rest] = part.split(':');
      if (/^(?:asc|desc)$/i.test(field)) continue;
      checkOwn(field, path, content?.plain);
      if (field.includes('.')) count('hops', path);
      if (!/^(?:asc|desc)$/i.test(order) || rest.length > 0) throw new Refused(path, 'must be a field, or a field and :asc or :desc');
    }
  };

  const checkFields = (fields: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(fields)) return fields.forEach((one, index) => checkFields(one, [...path, index]));
    for (const field of textsOf(fields, path)) if (field !== '*') checkOwn(field, path, path[0] === 'fields' ? content?.plain : undefined);
  };

  const checkPopulate = (populate: unknown, path: readonly (string | number)[], depth: number): void => {
    if (typeof populate === 'boolean') return;
    if (Array.isArray(populate)) return populate.forEach((one, index) => checkPopulate(one, [...path, index], depth));
    if (!isRecord(populate)) {
      for (const part of textsOf(populate, path)) {
        if (/^(?:\*|true|false|0|1)$/.test(part)) continue;
        checkName(part.replace(/\.\*$/, ''), path);
        if (part.split('.').length + depth > budget.deepestPopulate)
          throw new Refused(path, `reaches more than ${budget.deepestPopulate} relations deep`);
      }
      return;
    }
    if (depth >= budget.deepestPopulate) throw new Refused(path, `reaches more than ${budget.deepestPopulate} relations deep`);
    for (const [key, inner] of Object.entries(populate)) {
      const here = [...path, key];
      if (!/^\d+$|^\*$/.test(key)) checkName(key, here);
      if (!isRecord(inner)) checkPopulate(inner, here, depth + 1);
      else checkInner(inner, here, depth + 1);
    }
  };

  /** What is asked of a relation that is included. */
  const checkInner = (inner: Readonly<Record<string, unknown>>, path: readonly (string | number)[], depth: number): void => {
    for (const [key, value] of Object.entries(inner)) {
      const here = [...path, key];
      if (key === 'on') {
        if (!isRecord(value)) throw new Refused(here, 'must name components');
        for (const [component, one] of Object.entries(value)) {
          count('nodes', here);
          if (isRecord(one)) checkInner(one, [...here, component], depth);
          else checkPopulate(one, [...here, component], depth);
        }
      } else check(key, value, here, depth);
    }
  };

  const check = (key: string, value: unknown, path: readonly (string | number)[], depth: number): void => {
    if (key === 'fields' && value === '') throw new Refused(path, 'must name a field');
    if (value === undefined || value === null || value === '') return;
    if (key === 'filters') checkGroup(value, path, 0);
    else if (key === 'sort') checkSort(value, path);
    else if (key === 'fields') checkFields(value, path);
    else if (key === 'populate') checkPopulate(value, path, depth);
    else if (key === '_q') checkScalar(value, path);
    else if (key === 'locale' || key === 'status') (Array.isArray(value) ? value : [value]).forEach((one) => checkScalar(one, path));
    else if (/^(?:page|pageSize|start|limit)$/.test(key)) checkNumber(value, path);
    else if (key === 'pagination') {
      if (!isRecord(value))
        throw new Refused(path, 'must be pagination[page] and pagination[pageSize], or pagination[start] and pagination[limit]');
      for (const [inner, one] of Object.entries(value)) check(inner, one, [...path, inner], depth);
    }
  };

  try {
    checkTexts(query, []);
    for (const [key, value] of Object.entries(query)) check(key, value, [key], 0);
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { path: error.path.map((step) => (typeof step === 'number' ? step : step.slice(0, 100))), message: error.message };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const fail = (path: readonly (string | number)[], message: string): never => {
  throw new Refused(path, message);
};

function listOf(value: unknown, path: readonly (string | number)[]): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : fail(path, 'must be a list');
}

function textsOf(value: unknown, path: readonly (string | number)[]): string[] {
  return typeof value === 'string' ? value.split(',').map((part) => part.trim()) : fail(path, 'must be a text');
}

function checkScalar(value: unknown, path: readonly (string | number)[]): void {
  if (typeof value === 'object' && value !== null) throw new Refused(path, 'must be one value');
}

function checkPair(value: unknown, path: readonly (string | number)[]): void {
  if (!Array.isArray(value) || value.length !== 2) throw new Refused(path, 'must be two values');
  value.forEach((one) => checkScalar(one, path));
}

function checkNumber(value: unknown, path: readonly (string | number)[]): void {
  if (typeof value === 'object' || !/^(?:-1|\d{1,7})$/.test(String(value))) throw new Refused(path, 'must be a whole number');
}

/** No database text holds a NUL, and none that is looked for is longer than a page. */
function checkTexts(value: unknown, path: readonly (string | number)[]): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new Refused(path, 'holds a character that cannot be stored');
    if (value.length > longestText) throw new Refused(path, `must be at most ${longestText} characters long`);
  } else if (Array.isArray(value)) {
    if (value.length > mostValues) throw new Refused(path, `must be at most ${mostValues} values`);
    value.forEach((one, index) => checkTexts(one, [...path, index]));
  } else if (isRecord(value)) {
    for (const [key, one] of Object.entries(value)) {
      if (key.includes('\0')) throw new Refused(path, 'holds a character that cannot be stored');
      checkTexts(one, [...path, key]);
    }
  }
}
