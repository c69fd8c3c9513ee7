import { generateKeyPairSync } from 'node:crypto';
import { jwtVerify } from 'jose';
import { startLoopback, type Said } from './loopback';

export type PushedByFcm = Readonly<{ token: string; notification: { title: string; body: string }; data: Record<string, string> }>;

/** FCM and Google's door for service accounts, as their references say they answer. What a token is called says what becomes of it. */
export async function startFcmDouble() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let pushed: PushedByFcm[] = [];
  const assertions: string[] = [];
  let valid = 'access-1';
  const problem = (status: number, errorCode: string, more: object[] = [], headers = {}): Said => ({
    status,
    headers,
    body: {
      error: {
        code: status,
        status: errorCode,
        message: 'no',
        details: [{ '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode }, ...more],
      },
    },
  });
  const badToken = { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field: 'message.token' }] };
  const failures: Record<string, Said | 'hang up'> = {
    gone: problem(404, 'UNREGISTERED'),
    nonsense: problem(400, 'INVALID_ARGUMENT', [badToken]),
    odd: problem(400, 'INVALID_ARGUMENT'),
    fast: problem(429, 'QUOTA_EXCEEDED', [], { 'retry-after': '7' }),
    down: problem(503, 'UNAVAILABLE'),
    sender: problem(403, 'SENDER_ID_MISMATCH'),
    silent: 'hang up',
  };
  const server = await startLoopback((request, text) => {
    if (request.url === '/token') {
      assertions.push(new URLSearchParams(text).get('assertion') ?? '');
      return { status: 200, body: { access_token: valid, expires_in: 3_600 } };
    }
    if (request.url !== '/v1/projects/shop-1/messages:send') return problem(404, 'NOT_FOUND');
    if (request.headers.authorization !== `Bearer ${valid}`) return problem(401, 'UNAUTHENTICATED');
    const { message } = JSON.parse(text);
    const failure = failures[message.token.replace(/-\d+$/, '')];
    if (failure) return failure;
    pushed.push(message);
    return { status: 200, body: { name: `projects/shop-1/messages/${pushed.length}` } };
  });
  return {
    settings: {
      projectId: 'shop-1',
      email: 'push@shop-1.iam.gserviceaccount.test',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
      tokenUrl: `${server.url}/token`,
      apiUrl: server.url,
    },
    take: () => pushed.splice(0),
    /** What the service account asked for access with, verified. */
    asked: () =>
      Promise.all(assertions.splice(0).map(async (jwt) => (await jwtVerify(jwt, publicKey, { audience: `${server.url}/token` })).payload)),
    /** What was given before opens nothing any more. */
    replaceAccess: () => void (valid = `access-${Number(valid.slice(7)) + 1}`),
    stop: server.stop,
  };
}
