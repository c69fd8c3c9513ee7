import { startLoopback, type Said } from './loopback';

export type PushedByExpo = Readonly<{ to: string; title: string; body: string; data: Record<string, string> }>;

/** Expo's push service as docs.expo.dev says it answers. What a token is called says what becomes of it: `gone`, `fast`, `creds`, `big`, `late-gone`. */
export async function startExpoDouble() {
  const accessToken = 'expo-access-token';
  let pushed: PushedByExpo[] = [];
  let requests: number[] = [];
  const receipts = new Map<string, object>();
  let trouble: number | 'hang up' | null = null;
  let troubles = 0;
  const nameOf = (token: string) => /\[([a-z-]+?)-?\d*\]$/.exec(token)?.[1] ?? '';
  const error = (name: string, message = name) => ({ status: 'error', message, details: { error: name } });
  const failures: Record<string, object> = {
    gone: error('DeviceNotRegistered'),
    fast: error('MessageRateExceeded'),
    creds: error('InvalidCredentials'),
    big: error('MessageTooBig'),
  };
  let made = 0;
  const ticketFor = (message: PushedByExpo) => {
    const name = nameOf(message.to);
    if (failures[name]) return failures[name];
    pushed.push(message);
    const id = `ticket-${(made += 1)}`;
    receipts.set(id, name === 'late-gone' ? error('DeviceNotRegistered') : { status: 'ok' });
    return { status: 'ok', id };
  };
  const problem = (status: number, code: string, details?: object): Said => ({
    status,
    body: { errors: [{ code, message: code, details }] },
  });
  const server = await startLoopback((request, text) => {
    if (trouble !== null && troubles > 0) {
      troubles -= 1;
      return trouble === 'hang up' ? trouble : problem(trouble, 'TROUBLE');
    }
    if (request.headers.authorization !== `Bearer ${accessToken}`) return problem(401, 'UNAUTHORIZED');
    const body = JSON.parse(text);
    if (request.url === '/--/api/v2/push/getReceipts') {
      requests.push(body.ids.length);
      if (body.ids.length > 1_000) return problem(400, 'PUSH_TOO_MANY_RECEIPTS');
      return {
        status: 200,
        body: { data: Object.fromEntries(body.ids.flatMap((id: string) => (receipts.has(id) ? [[id, receipts.get(id)]] : []))) },
      };
    }
    if (request.url !== '/--/api/v2/push/send') return problem(404, 'NOT_FOUND');
    requests.push(body.length);
    if (body.length > 100) return problem(400, 'PUSH_TOO_MANY_NOTIFICATIONS');
    const others = body.filter(({ to }: PushedByExpo) => nameOf(to) === 'other').map(({ to }: PushedByExpo) => to);
    if (others.length > 0 && others.length < body.length) {
      const own = body.map(({ to }: PushedByExpo) => to).filter((to: string) => !others.includes(to));
      return problem(400, 'PUSH_TOO_MANY_EXPERIENCE_IDS', { '@shop/app': own, '@shop/other': others });
    }
    return { status: 200, body: { data: body.map(ticketFor) } };
  });
  return {
    settings: { accessToken, apiUrl: server.url, pauseMs: 1 },
    token: (name: string) => `ExponentPushToken[${name}]`,
    /** The next so many requests go wrong. */
    fail(how: number | 'hang up', times = 1) {
      trouble = how;
      troubles = times;
    },
    /** What was pushed since the last time this was asked. */
    take: () => pushed.splice(0),
    /** How many messages or receipts each request held. */
    requests: () => requests.splice(0),
    stop: server.stop,
  };
}
