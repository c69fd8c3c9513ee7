/** Requests for every door of the app: by its contract where it has one, by its content types at Strapi's own. */
import { createValues, spoil, badValue } from './values.mjs';

/**
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {{ method: string, path: string }} Route
 * @typedef {{ route: string, method: string, path: string, query: Record<string, unknown>, headers: Record<string, string>, body?: unknown, isSpoilt: boolean }} Request
 * @typedef {Record<string, any>} Schema
 */

const methods = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** What would end the run itself, or only what somebody set up. */
const leftOut = [
  /^\/admin\/(logout|users|roles|transfer|license|telemetry|information|project|api-tokens|admin-tokens|register|reset-password)/,
  /^\/users-permissions\/(roles|permissions|providers|advanced|email-templates)/,
  /^\/(content-type-builder|content-releases|review-workflows)/,
  /^\/i18n\/locales/,
  // Files of the panel and of media, not doors.
  /\(\.\*\)|\(\.\+\)|\*|^\/admin\/?$|^\/uploads/,
];
const contentDoor = /^\/api\/(products|categories|brands|home-sections)\b/;
/** @type {Readonly<Record<string, string>>} */
const typeOf = {
  products: 'api::catalog.product',
  categories: 'api::catalog.category',
  brands: 'api::catalog.brand',
  'home-sections': 'api::store.home-section',
};

/** Bodies of our own doors for staff, which have no document. @type {Record<string, Schema>} */
const ofStaff = {
  grid: { type: 'object', properties: { cells: { type: 'array', items: { type: 'object', properties: {} } } } },
  simulate: {
    type: 'object',
    required: ['currency', 'channel', 'lines'],
    properties: {
      currency: { type: 'string' },
      country: { type: 'string' },
      channel: { enum: ['app', 'web', 'pos'] },
      codes: { type: 'array', items: { type: 'string' } },
      lines: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['variant', 'quantity'],
          properties: { variant: { type: 'string' }, quantity: { type: 'integer', minimum: 1 } },
        },
      },
    },
  },
  refund: {
    type: 'object',
    properties: { goodwill: { type: 'integer', minimum: 1 }, amount: { type: 'integer', minimum: 1 }, reason: { type: 'string' } },
  },
  cancel: { type: 'object', properties: { reason: { type: 'string' } } },
  codes: { type: 'object', properties: { count: { type: 'integer', minimum: 1, maximum: 5 }, prefix: { type: 'string' } } },
};

/**
 * @param {{ doors: { routes: Route[], tokens: string[], types: { uid: string, kind: string, attributes: Record<string, Schema> }[] }, document: Schema, random: Random, things: import('./things.mjs').Things }} parts
 */
export function createRequests({ doors, document, random, things }) {
  const { good } = createValues(document, random, (name) => things.valueFor(name));
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(/** @type {Schema} */ (methods)).map(([method, operation]) => ({
      key: `${method.toUpperCase()} /api${path.replace(/\{(\w+)\}/g, ':$1')}`,
      operation,
    })),
  );
  const operations = new Map(documented.map(({ key, operation }) => [key, operation]));
  const routes = doors.routes.filter(({ method, path }) => methods.has(method) && !leftOut.some((pattern) => pattern.test(path)));

  /** @param {Route} route @returns {Request} */
  function toRoute(route) {
    const key = `${route.method} ${route.path}`;
    const isSpoilt = random.chance(0.5);
    const operation = operations.get(key);
    const isContent = contentDoor.exec(route.path);
    const request = isContent
      ? ofApp(route, isContent[1] ?? '')
      : operation
        ? byContract(route, operation)
        : route.path.startsWith('/content-manager')
          ? ofContent(route)
          : route.path.startsWith('/unsubscribe')
            ? ofMail(route)
            : other(route);
    // What removes things finds none most of the time, or nothing would be left to look at.
    if (route.method === 'DELETE' && random.chance(0.95)) request.path = request.path.replace(/[^/]+$/, random.text(10));
    return isSpoilt ? spoilt(request) : request;
  }

  /** @param {Route} route @param {Schema} operation @returns {Request} */
  function byContract(route, operation) {
    const { credentials, named } = things.owner(route.path);
    /** @type {Record<string, unknown>} */
    const query = {};
    for (const parameter of operation.parameters ?? []) {
      if (parameter.in === 'query' && (parameter.required || random.chance(0.4)))
        query[parameter.name] = good(parameter.schema, parameter.name);
    }
    const schema = operation.requestBody?.content?.['application/json']?.schema;
    return {
      ...at(route, named),
      query,
      headers: { ...credentials, ...(random.chance(0.1) ? { 'Idempotency-Key': random.text(8), 'X-Device-Secret': random.text(30) } : {}) },
      ...(schema ? { body: things.adjust(route.path, good(schema)) } : {}),
    };
  }

  /** Content apps read by Strapi's own queries. @param {Route} route @param {string} plural @returns {Request} */
  function ofApp(route, plural) {
    const type = doors.types.find(({ uid }) => uid === typeOf[plural]) ?? random.one(doors.types);
    return { ...at(route, { id: things.documentOf(type.uid) }), query: contentQuery(type), headers: {} };
  }

  /** @param {Route} route @returns {Request} */
  function ofContent(route) {
    const type = random.one(doors.types.filter(({ uid }) => uid.startsWith('api::')));
    const named = { model: type.uid, id: things.documentOf(type.uid), ...things.ids() };
    /** @type {Record<string, unknown>} */
    const data = {};
    for (const [field, attribute] of Object.entries(type.attributes)) if (random.chance(0.6)) data[field] = contentValue(attribute, field);
    const isBulk = /actions/.test(route.path) && route.path.includes('bulk');
    const body = isBulk ? { documentIds: [random.text(24), random.text(24)] } : data;
    return { ...at(route, named), query: contentQuery(type), headers: things.staff(), ...(route.method === 'GET' ? {} : { body }) };
  }

  /** Whoever has the mail, or its program; and whoever guesses. @param {Route} route @returns {Request} */
  function ofMail(route) {
    const token = random.one(doors.tokens);
    const place = random.whole(token.length);
    const guessed = random.one([token.slice(0, place), token.slice(0, place) + random.text(1) + token.slice(place + 1), token + token]);
    return {
      ...at(route, { token: random.chance(0.6) ? token : guessed }),
      query: {},
      headers: { 'Accept-Language': random.one(['uk', 'en', '*']) },
      ...(route.method === 'POST' ? { body: { 'List-Unsubscribe': random.one(['One-Click', random.text(6)]) } } : {}),
    };
  }

  /** @param {Route} route @returns {Request} */
  function other(route) {
    const isStaff = !route.path.startsWith('/api');
    const last = route.path.split('/').at(-1) ?? '';
    const type = random.one(doors.types.filter(({ uid }) => uid.startsWith('api::catalog')));
    const body = ofStaff[last] ? good(ofStaff[last]) : { name: random.text(6) };
    return {
      ...at(route, things.ids()),
      query: contentQuery(type),
      headers: isStaff ? things.staff() : things.owner(route.path).credentials,
      ...(['POST', 'PUT', 'PATCH'].includes(route.method) ? { body } : {}),
    };
  }

  /** @param {Schema} attribute @param {string} name @returns {unknown} */
  function contentValue({ type, enum: values, target }, name) {
    if (values) return random.one(values);
    if (type === 'relation')
      return random.chance(0.7) ? { connect: [], disconnect: [] } : { connect: [{ documentId: things.documentOf(target ?? '') }] };
    if (type === 'integer' || type === 'biginteger' || type === 'decimal') return random.whole(5_000);
    if (type === 'boolean') return random.chance(0.5);
    if (type === 'datetime') return new Date(Date.UTC(2026, 10, 1) + random.whole(10 ** 9)).toISOString();
    if (type === 'json') return things.valueFor(name) ?? [];
    if (type === 'component' || type === 'dynamiczone' || type === 'media') return undefined;
    return things.valueFor(name) ?? random.text(8);
  }

  /** @param {{ attributes: Record<string, Schema> }} type */
  function contentQuery({ attributes }) {
    const fields = Object.keys(attributes);
    /** @type {Record<string, unknown>} */
    const query = {};
    if (random.chance(0.3))
      query[`filters[${random.one(fields)}][${random.one(['$eq', '$contains', '$in', '$null', '$gt'])}]`] =
        things.valueFor(random.one(fields)) ?? 'x';
    if (random.chance(0.3)) query.sort = `${random.one(fields)}:${random.one(['asc', 'desc'])}`;
    if (random.chance(0.2)) query['populate[0]'] = random.one(fields);
    if (random.chance(0.2)) query['fields[0]'] = random.one(fields);
    if (random.chance(0.3)) query['pagination[pageSize]'] = 1 + random.whole(30);
    if (random.chance(0.2)) query.locale = random.one(['en', 'uk']);
    if (random.chance(0.1)) query._q = random.text(3);
    return query;
  }

  /** @param {Route} route @param {Record<string, unknown>} named */
  const at = ({ method, path }, named) => ({
    route: `${method} ${path}`,
    method,
    path: path.replace(/:(\w+)/g, (_whole, name) => encodeURIComponent(String(named[name] ?? things.valueFor(name) ?? random.text(8)))),
    isSpoilt: false,
  });

  /** @param {Request} request @returns {Request} */
  function spoilt(request) {
    const part = random.one(
      request.body === undefined ? ['query', 'path', 'headers'] : ['body', 'body', 'body', 'query', 'path', 'headers'],
    );
    const made = { ...request, isSpoilt: true };
    if (part === 'body') made.body = spoil(request.body, random);
    else if (part === 'path') {
      const bad = String(badValue(random)).slice(0, 500);
      made.path = request.path.replace(/[^/]+$/, encodeURIComponent(bad.isWellFormed() ? bad : 'x'));
    } else if (part === 'headers')
      made.headers = {
        ...request.headers,
        [random.one(['X-Cart-Token', 'Idempotency-Key', 'If-Match', 'Authorization', 'Accept-Language'])]: random.one([
          'x',
          'Bearer x',
          '"9"',
          'x'.repeat(300),
          '%00',
        ]),
      };
    else {
      const shape = random.one([
        'filters',
        'filters[$or]',
        'filters[$not]',
        'filters[id][$between]',
        'filters[name][$eq][x]',
        'filters[createdAt][$gt]',
        'filters[id]',
        'populate',
        'populate[x][fields]',
        'populate[categories][populate][parent][populate]',
        'sort',
        'fields',
        'fields[]',
        'locale',
        'status',
        'pagination[page]',
        'pagination[limit]',
        'page',
        'pageSize',
        '_q',
        '_q[x]',
        'currency',
        'limit',
        'cursor',
        'attributes[x]',
      ]);
      const value = badValue(random);
      made.query = { ...request.query, [shape]: typeof value === 'object' ? 'x' : String(value).slice(0, 2_000) };
    }
    return made;
  }

  return { routes, next: () => toRoute(random.one(routes)) };
}
