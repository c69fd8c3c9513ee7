import { startLoopback, type Said } from '../loopback';

type Event = { uuid?: string; event?: string; distinct_id?: string; timestamp?: string; properties?: Record<string, unknown> };

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const mostBytes = 20 * 1_024 * 1_024;

const faultOf = ({ uuid: id, event, distinct_id: who, timestamp, properties }: Event): string | null => {
  if (typeof event !== 'string' || event === '') return 'event submitted with an empty event name';
  if (typeof who !== 'string' || who.trim() === '') return 'event submitted without a distinct_id';
  if (id !== undefined && !uuid.test(id)) return 'event submitted with an invalid uuid';
  if (timestamp !== undefined && Number.isNaN(Date.parse(timestamp))) return 'event submitted with an invalid timestamp';
  if (properties !== undefined && (typeof properties !== 'object' || properties === null)) return 'properties must be an object';
  return null;
};

/** PostHog's public endpoints: `/batch/` takes events of any key that looks like a project's, and keeps those of its own. */
export async function startPosthog() {
  const projectKey = 'phc_storekeeperTestKey';
  const kept: Event[] = [];
  let sent: { path: string; text: string }[] = [];
  let isDown = false;
  let busySeconds: string | null = null;

  function takeBatch(key: string, batch: Event[]): Said {
    if (key === '' || key.length > 64 || key.startsWith('phx_')) return { status: 401, body: { detail: 'API key is not valid' } };
    if (batch.length === 0) return { status: 400, body: { detail: 'event submitted without events' } };
    const fault = batch.map(faultOf).find((each) => each !== null);
    if (fault) return { status: 400, body: { detail: fault } };
    const keyOf = (each: Event) => [each.uuid, each.event, each.distinct_id, each.timestamp?.slice(0, 10)].join();
    if (key === projectKey) for (const event of batch) if (!kept.some((each) => keyOf(each) === keyOf(event))) kept.push(event);
    return { status: 200, body: { status: 'Ok' } };
  }

  const server = await startLoopback((request, text) => {
    const { pathname } = new URL(request.url ?? '', 'http://posthog');
    sent.push({ path: pathname, text });
    if (isDown) return 'hang up';
    if (busySeconds !== null) {
      const seconds = busySeconds;
      busySeconds = null;
      return { status: 429, body: {}, headers: { 'retry-after': seconds } };
    }
    if (Buffer.byteLength(text) > mostBytes) return { status: 413, body: {} };
    const {
      api_key: key = '',
      batch = [],
      distinct_id: who,
    } = JSON.parse(text) as { api_key?: string; batch?: Event[]; distinct_id?: string };
    if (pathname === '/batch/') return takeBatch(key, batch);
    if (pathname !== '/flags/' || !who) return { status: 400, body: {} };
    return key === projectKey ? { status: 200, body: { flags: {} } } : { status: 401, body: { detail: 'Project API key invalid.' } };
  });
  return {
    settings: { projectKey, host: server.url.replace('127.0.0.1', 'localhost') },
    stop: () => server.stop(),
    setDown: (down: boolean) => void (isDown = down),
    setBusy: (seconds: number) => void (busySeconds = String(seconds)),
    kept: kept as readonly Event[],
    asked() {
      const taken = sent;
      sent = [];
      return taken;
    },
  };
}
