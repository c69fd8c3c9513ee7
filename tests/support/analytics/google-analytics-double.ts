import { startLoopback, type Said } from '../loopback';

type Params = Record<string, unknown> & { items?: Record<string, unknown>[] };
type Event = { name: string; timestamp_micros?: number; params?: Params };
type Payload = { client_id?: string; app_instance_id?: string; user_id?: string; consent?: Record<string, string>; events?: Event[] };
export type Counted = { visitor: string; user: string | null; name: string; at: number; params: Params };

const reserved = ['ad_click', 'app_remove', 'error', 'first_open', 'in_app_purchase', 'session_start', 'user_engagement', 'os_update'];
const name = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;
const isMoney = (value: unknown) => typeof value === 'number' && Number.isFinite(value);

/** What the reference of the Measurement Protocol forbids in a request. */
function faultsOf(payload: Payload, { isApp, bytes }: { isApp: boolean; bytes: number }): string[] {
  const { events = [], consent = {} } = payload;
  const faults: string[] = [];
  if (bytes > 130_000) faults.push('The post body must be smaller than 130kB.');
  if (isApp && !/^[0-9a-fA-F]{32}$/.test(payload.app_instance_id ?? ''))
    faults.push('Measurement requires an app_instance_id of 32 hex digits.');
  if (!isApp && !payload.client_id) faults.push('Measurement requires a client_id.');
  if ((payload.user_id ?? '').length > 256) faults.push('The user_id is too long.');
  if (events.length === 0 || events.length > 25) faults.push('Requests can have a maximum of 25 events.');
  for (const [key, value] of Object.entries(consent))
    if (!['ad_user_data', 'ad_personalization'].includes(key) || !['GRANTED', 'DENIED'].includes(value))
      faults.push(`Invalid consent ${key}.`);
  for (const [index, event] of events.entries()) faults.push(...faultsOfEvent(event).map((fault) => `Event at index: [${index}] ${fault}`));
  return faults;
}

function faultsOfEvent({ name: event, params = {}, timestamp_micros: at }: Event): string[] {
  const faults: string[] = [];
  if (!name.test(event)) faults.push(`has invalid name [${event}]. Names must start with an alphabetic character.`);
  if (reserved.includes(event)) faults.push(`has reserved name [${event}].`);
  if (at !== undefined && !Number.isSafeInteger(at)) faults.push('has an invalid timestamp_micros.');
  if (Object.keys(params).length > 25) faults.push('has more than 25 parameters.');
  const { items = [], ...flat } = params;
  for (const fields of [flat, ...items])
    for (const [key, value] of Object.entries(fields)) {
      if (!name.test(key)) faults.push(`has invalid parameter [${key}].`);
      if (typeof value === 'string' ? value.length > 100 : typeof value !== 'number') faults.push(`has an invalid value for [${key}].`);
    }
  if (items.length > 200) faults.push('has more than 200 items.');
  if (items.some((item) => !item.item_id && !item.item_name)) faults.push('has an item without item_id and item_name.');
  if (params.value !== undefined && params.currency === undefined) faults.push('has a value without currency.');
  if (params.currency !== undefined && !/^[A-Z]{3}$/.test(String(params.currency))) faults.push('has an invalid currency.');
  if (event !== 'purchase' && event !== 'refund') return faults;
  if (typeof params.transaction_id !== 'string' || params.transaction_id === '') faults.push(`(${event}) requires a transaction_id.`);
  if (!isMoney(params.value) || params.currency === undefined) faults.push(`(${event}) requires value and currency.`);
  if (event === 'purchase' && items.length === 0) faults.push('(purchase) requires items.');
  return faults;
}

/** Google Analytics' Measurement Protocol: takes everything with 204, and passes over what is wrong or signed with another secret. */
export async function startGoogleAnalytics({ isApp = false }: { isApp?: boolean } = {}) {
  const apiSecret = 'ga-secret-abc';
  const stream = isApp ? '1:123:android:abc' : 'G-AB12CD34EF';
  const settings = { apiSecret, ...(isApp ? { firebaseAppId: stream } : { measurementId: stream }) };
  const counted: Counted[] = [];
  const passedOver: string[] = [];
  let sent: { path: string; text: string }[] = [];
  let left = Infinity;
  let busySeconds: string | null = null;

  function collect(payload: Payload): void {
    const visitor = payload.client_id ?? payload.app_instance_id ?? '';
    for (const { name: event, timestamp_micros: at = 0, params = {} } of payload.events ?? []) {
      const known = counted.some(
        (each) =>
          event === 'purchase' && each.name === event && each.visitor === visitor && each.params.transaction_id === params.transaction_id,
      );
      if (!known) counted.push({ visitor, user: payload.user_id ?? null, name: event, at, params });
    }
  }

  const server = await startLoopback((request, text): Said | 'hang up' => {
    const url = new URL(request.url ?? '', 'http://google');
    sent.push({ path: url.pathname, text });
    if (left === 0) return 'hang up';
    left -= 1;
    if (busySeconds !== null) {
      const seconds = busySeconds;
      busySeconds = null;
      return { status: 429, body: {}, headers: { 'retry-after': seconds } };
    }
    if (request.method !== 'POST') return { status: 405, body: {} };
    const payload = JSON.parse(text) as Payload;
    const faults = faultsOf(payload, { isApp: url.searchParams.has('firebase_app_id'), bytes: Buffer.byteLength(text) });
    if (url.pathname === '/debug/mp/collect')
      return {
        status: 200,
        body: { validationMessages: faults.map((description) => ({ fieldPath: 'events', description, validationCode: 'VALUE_INVALID' })) },
      };
    if (url.pathname !== '/mp/collect') return { status: 404, body: {} };
    const isKnown =
      url.searchParams.get('api_secret') === apiSecret && url.searchParams.get(isApp ? 'firebase_app_id' : 'measurement_id') === stream;
    if (isKnown && faults.length === 0) collect(payload);
    else passedOver.push(...(faults.length > 0 ? faults : ['unknown stream or secret']));
    return { status: 204, body: {} };
  });
  return {
    settings: { ...settings, apiUrl: server.url },
    stop: () => server.stop(),
    setDown: (isDown: boolean) => void (left = isDown ? 0 : Infinity),
    /** It answers so many more requests. */
    setDownAfter: (requests: number) => void (left = requests),
    setBusy: (seconds: number) => void (busySeconds = String(seconds)),
    counted: counted as readonly Counted[],
    passedOver: passedOver as readonly string[],
    asked() {
      const taken = sent;
      sent = [];
      return taken;
    },
  };
}
