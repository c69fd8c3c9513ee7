import { createHmac } from 'node:crypto';
import { startLoopback, type Said } from '../loopback';

type Properties = Record<string, string>;
type Stored = { id: string; properties: Properties };
type Definition = { name: string; label: string; type: string; hasUniqueValue?: boolean; options?: { value: string; label: string }[] };
type Input = { id?: unknown; idProperty?: unknown; properties?: unknown; objectWriteTraceId?: unknown };
type Problem = { status: 'error'; category: string; message: string; context: Record<string, string[]>; errors?: object[] };

const text = (name: string): Definition => ({ name, label: name, type: 'string' });
const number = (name: string): Definition => ({ name, label: name, type: 'number' });
const stages = ['appointmentscheduled', 'closedwon', 'closedlost'].map((value) => ({ value, label: value }));

/** What every account has from the beginning, as far as the shop writes it. */
const standard = (): Record<string, Definition[]> => ({
  contacts: [...['email', 'firstname', 'lastname', 'phone', 'city'].map(text), { ...number('num_notes'), label: 'Notes' }],
  deals: [
    text('dealname'),
    number('amount'),
    { ...text('closedate'), type: 'datetime' },
    { ...text('dealstage'), type: 'enumeration', options: stages },
  ],
  orders: [
    ...['hs_order_name', 'hs_external_order_id', 'hs_external_order_status', 'hs_fulfillment_status', 'hs_currency_code'].map(text),
    number('hs_total_price'),
    { ...text('hs_external_created_date'), type: 'datetime' },
  ],
  line_items: [text('name'), text('hs_sku'), number('quantity'), number('price')],
});

/**
 * HubSpot's CRM as its documentation says it answers by version 2026-09: it refuses what HubSpot refuses. `Refused` in a name stands for a rule
 * the account has made for itself.
 */
export async function startHubspot() {
  const settings = {
    serviceKey: 'pat-eu1-service-key',
    version: '2026-09',
    clientSecret: 'client-secret',
    sales: 'deals' as 'deals' | 'orders',
  };
  const definitions = standard();
  const objects: Record<string, Map<string, Stored>> = Object.fromEntries(Object.keys(definitions).map((name) => [name, new Map()]));
  const associations = new Set<string>();
  let requests: { method: string; path: string }[] = [];
  let lastId = 1_000;
  let isDown = false;
  const spoiled = new Set<string>();
  let aheadMs = 0;
  let busy: { times: number; retryAfter: string } | null = null;

  const of = (object: string) => objects[object] ?? new Map<string, Stored>();
  const known = (object: string, name: string) => definitions[object]?.find((each) => each.name === name);
  const problem = (category: string, message: string, context: Problem['context'] = {}): Problem => ({
    status: 'error',
    category,
    message,
    context,
  });
  const say = (status: number, body: object): Said => ({ status, body });
  const invalid = (message: string, errors: object[] = []) => say(400, { ...problem('VALIDATION_ERROR', message), errors });

  /** What is wrong with the whole request: HubSpot takes none of it then. */
  function faultOf(object: string, verb: string, inputs: Input[]): Said | null {
    if (inputs.length === 0 || inputs.length > 100) return invalid(`The batch size limit is 100, but found ${inputs.length} inputs`);
    const ids = inputs.map(({ id }) => id);
    if (ids.some((id) => typeof id !== 'string' || id === '')) return invalid('id must not be null');
    if (new Set(ids).size !== ids.length) return invalid('Duplicate IDs found in batch input');
    for (const { idProperty, properties } of inputs) {
      if (verb === 'upsert' && !known(object, String(idProperty))?.hasUniqueValue)
        return invalid(`Property ${String(idProperty)} is not a unique identifier property`);
      if (verb === 'update' && idProperty !== undefined && !known(object, String(idProperty))?.hasUniqueValue) return invalid('idProperty');
      for (const [name, value] of Object.entries((properties ?? {}) as object)) {
        const definition = known(object, name);
        if (!definition)
          return invalid('Property values were not valid', [
            { message: `Property "${name}" does not exist`, code: 'PROPERTY_DOESNT_EXIST', context: { propertyName: [name] } },
          ]);
        if (typeof value !== 'string') return invalid(`properties.${name} must be a string`);
        const isNone = definition.type === 'number' ? value !== '' && Number.isNaN(Number(value)) : !isOption(definition, value);
        if (isNone)
          return invalid('Property values were not valid', [
            { message: `${value} was not a valid ${definition.type} for ${name}`, code: 'INVALID_VALUE' },
          ]);
        if (definition.type === 'datetime' && value !== '' && Number.isNaN(Date.parse(value))) return invalid(`${name} is no date`);
      }
    }
    return null;
  }
  const isOption = ({ options }: Definition, value: string) => !options || value === '' || options.some((option) => option.value === value);

  function write(object: string, verb: string, { id, idProperty, properties, objectWriteTraceId }: Input): { kept: object } | Problem {
    const trace: Problem['context'] = typeof objectWriteTraceId === 'string' ? { objectWriteTraceId: [objectWriteTraceId] } : {};
    const values = properties as Properties;
    const all = of(object);
    const found = verb === 'update' ? all.get(String(id)) : [...all.values()].find((each) => each.properties[String(idProperty)] === id);
    if (verb === 'update' && !found) return problem('OBJECT_NOT_FOUND', `Could not get some ${object} objects`, { ids: [String(id)] });
    if (Object.values(values).some((value) => value.includes('Refused')))
      return problem('VALIDATION_ERROR', 'Record does not meet the validation rule "No such names" of this account', trace);
    const unique = (definitions[object] ?? []).filter(
      ({ name, hasUniqueValue }) => hasUniqueValue || (object === 'contacts' && name === 'email'),
    );
    for (const { name } of unique) {
      const other = [...all.values()].find((each) => each !== found && values[name] && each.properties[name] === values[name]);
      if (other) {
        const message =
          name === 'email'
            ? `Contact already exists. Existing ID: ${other.id}`
            : `${values[name]} is used by ${other.id}: Existing ID: ${other.id}`;
        return problem('CONFLICT', message, trace);
      }
    }
    const stored = found ?? { id: String((lastId += 1)), properties: {} };
    Object.assign(stored.properties, verb === 'upsert' ? { [String(idProperty)]: String(id) } : {}, values);
    for (const [name, value] of Object.entries(stored.properties)) if (value === '') delete stored.properties[name];
    all.set(stored.id, stored);
    return { kept: { id: stored.id, properties: stored.properties, objectWriteTraceId, new: !found, createdAt: '2026-11-28T00:00:00Z' } };
  }

  function batch(object: string, verb: string, inputs: Input[]): Said {
    const fault = faultOf(object, verb, inputs);
    if (fault) return fault;
    const written = inputs.map((input) => write(object, verb, input));
    const results = written.flatMap((each) => ('kept' in each ? [each.kept] : []));
    const errors = written.flatMap((each) => ('kept' in each ? [] : [each]));
    // In another order than they were sent.
    return say(errors.length > 0 ? 207 : 200, {
      status: 'COMPLETE',
      results: results.reverse(),
      ...(errors.length > 0 && { errors, numErrors: errors.length }),
    });
  }

  function properties(object: string, method: string, body: Record<string, unknown>): Said {
    if (method === 'GET') return say(200, { results: definitions[object] ?? [] });
    const { name, label, type, fieldType, groupName } = body;
    if ([name, label, type, fieldType, groupName].some((each) => typeof each !== 'string'))
      return invalid('name, label, type, fieldType and groupName');
    if (known(object, String(name))) return say(409, problem('CONFLICT', `A property named '${String(name)}' already exists`));
    definitions[object]?.push(body as Definition);
    return say(201, body);
  }

  function associate(parts: RegExpExecArray): Said {
    const [, from = '', id = '', to = '', other = ''] = parts;
    if (!of(from).has(id) || !of(to).has(other)) return say(404, problem('OBJECT_NOT_FOUND', 'One of the records does not exist'));
    associations.add(`${from} ${id} ${to} ${other}`);
    return say(200, { status: 'COMPLETE', results: [] });
  }

  function answer(method: string, path: string, body: Record<string, unknown>): Said {
    const version = settings.version;
    if (method === 'GET' && path === '/account-info/v3/details') return say(200, { portalId: 4_711, uiDomain: 'app-eu1.hubspot.com' });
    const asked = new RegExp(`^/crm/properties/${version}/(contacts|deals|orders|line_items)$`).exec(path);
    if (asked?.[1] && (method === 'GET' || method === 'POST')) return properties(asked[1], method, body);
    const many = new RegExp(`^/crm/objects/${version}/(contacts|deals|orders|line_items)/batch/(upsert|update)$`).exec(path);
    if (many?.[1] && many[2] && method === 'POST') return batch(many[1], many[2], (body.inputs ?? []) as Input[]);
    const pair = new RegExp(`^/crm/objects/${version}/(\\w+)/(\\d+)/associations/default/(\\w+)/(\\d+)$`).exec(path);
    if (pair && method === 'PUT') return associate(pair);
    const read = new RegExp(`^/crm/objects/${version}/(contacts|deals|orders)/(\\d+)\\?properties=([^&]*)$`).exec(path);
    if (read && method === 'GET') {
      const [, object = '', id = '', names = ''] = read;
      const found = of(object).get(id);
      if (!found) return say(404, problem('OBJECT_NOT_FOUND', 'resource not found'));
      if (spoiled.has(id)) return invalid('The record cannot be read');
      // One that there is not is passed over.
      const asked = decodeURIComponent(names)
        .split(',')
        .filter((name) => known(object, name));
      const values = Object.fromEntries(asked.map((name) => [name, found.properties[name] ?? null]));
      return say(200, { id, properties: values, updatedAt: new Date(Date.now() + aheadMs).toISOString() });
    }
    const one = new RegExp(`^/crm/objects/${version}/contacts/([^/?]+)\\?idProperty=(\\w+)$`).exec(path);
    if (one && method === 'GET') {
      const [, id = '', name = ''] = one;
      if (!known('contacts', name)?.hasUniqueValue) return invalid(`Property ${name} is not a unique identifier property`);
      const found = [...of('contacts').values()].find(({ properties: values }) => values[name] === decodeURIComponent(id));
      return found ? say(200, found) : say(404, problem('OBJECT_NOT_FOUND', 'resource not found'));
    }
    if (path === `/crm/objects/${version}/contacts/gdpr-delete` && method === 'POST') {
      const id = String(body.objectId);
      if (!of('contacts').delete(id)) return say(404, problem('OBJECT_NOT_FOUND', 'resource not found'));
      for (const pairOf of associations)
        if (pairOf.includes(` contacts ${id}`) || pairOf.startsWith(`contacts ${id} `)) associations.delete(pairOf);
      return { status: 204, body: {} };
    }
    return say(404, problem('NOT_FOUND', 'resource not found'));
  }

  const server = await startLoopback((request, sent) => {
    const [method, path] = [request.method ?? '', request.url ?? ''];
    requests.push({ method, path });
    if (isDown) return 'hang up';
    if (request.headers.authorization !== `Bearer ${settings.serviceKey}`)
      return say(401, problem('INVALID_AUTHENTICATION', 'Authentication credentials not found or invalid'));
    if (busy && busy.times > 0) {
      busy.times -= 1;
      return {
        status: 429,
        body: { ...problem('RATE_LIMITS', 'You have reached your ten_secondly_rolling limit.'), policyName: 'TEN_SECONDLY_ROLLING' },
        headers: { 'retry-after': busy.retryAfter },
      };
    }
    return answer(method, path, sent === '' ? {} : (JSON.parse(sent) as Record<string, unknown>));
  });

  return {
    settings: { ...settings, apiUrl: server.url },
    stop: () => server.stop(),
    setDown: (down: boolean) => void (isDown = down),
    /** The next requests are told to wait. */
    setBusy: (times: number, retryAfter = '7') => void (busy = { times, retryAfter }),
    /** What was asked since the last time. */
    asked() {
      const taken = requests;
      requests = [];
      return taken;
    },
    clear: () => Object.values(objects).forEach((all) => all.clear()),
    all: (object: string): readonly Stored[] => [...of(object).values()],
    /** Somebody who was there before the shop. */
    add(object: string, values: Properties): string {
      const id = String((lastId += 1));
      of(object).set(id, { id, properties: { ...values } });
      return id;
    },
    change: (object: string, id: string, values: Properties) => void Object.assign(of(object).get(id)?.properties ?? {}, values),
    /** From now on it does not say how this record stands. */
    spoil: (id: string) => void spoiled.add(id),
    /** Its clock is so far ahead. */
    setAhead: (ms: number) => void (aheadMs = ms),
    remove: (object: string, id: string) => void of(object).delete(id),
    /** A notice as HubSpot signs it: whom it is of, and what is wrong with it where something is. */
    notice(
      url: string,
      ids: readonly string[],
      {
        at = Date.now(),
        secret = settings.clientSecret,
        type = 'contact.propertyChange',
      }: { at?: number; secret?: string; type?: string } = {},
    ) {
      const body = JSON.stringify(
        ids.map((id) => ({
          objectId: Number(id),
          subscriptionType: type,
          propertyName: type.startsWith('deal') ? 'dealstage' : 'firstname',
          eventId: 1,
          occurredAt: at,
        })),
      );
      const signature = createHmac('sha256', secret).update(`POST${url}${body}${at}`).digest('base64');
      return {
        body,
        headers: { 'content-type': 'application/json', 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': String(at) },
      };
    },
    /** The account's own staff take a property away. */
    loseProperty: (object: string, name: string) =>
      void (definitions[object] = (definitions[object] ?? []).filter((each) => each.name !== name)),
    associated: (from: string, id: string, to: string): readonly string[] =>
      [...associations].flatMap((pair) => (pair.startsWith(`${from} ${id} ${to} `) ? [pair.split(' ')[3] ?? ''] : [])).sort(),
  };
}
