import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ApiFailure, invalidRequest } from './api-failure';
import type { Contract } from './contract';
import { expanded } from './expand';
import type { FaultKind, Faults } from './faults';
import type { Answer, IdempotencyTable } from './idempotency';
import { parseParams, texts } from './params';
import { findRoute, type Matched } from './routes';
import { doubledApiVersion, type StripeWorld } from './world';

/** What was asked, as it arrived. */
export type Asked = Readonly<{
  method: string;
  path: string;
  params: Readonly<Record<string, unknown>>;
  headers: IncomingMessage['headers'];
}>;

export type Door = Readonly<{
  world: StripeWorld;
  contract: Contract;
  faults: Faults;
  idempotency: IdempotencyTable;
  secretKey: string;
  /** Everything that was asked, and every breach of the contract among it. */
  asked: Asked[];
  violations: string[];
  control: (name: string, body: string) => Promise<unknown>;
}>;

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'stripe-version': doubledApiVersion, ...headers });
  response.end(JSON.stringify(body, null, 2));
}

const failed = ({ status, body }: ApiFailure): Answer => ({ status, body: { error: body } });

const brokenAnswer: Answer = failed(new ApiFailure(500, { type: 'api_error', message: 'An unknown error occurred.' }));
const tooMany: Answer = {
  ...failed(new ApiFailure(429, { type: 'invalid_request_error', code: 'rate_limit', message: 'Too many requests' })),
  headers: { 'retry-after': '1' },
};

const answerOf = (work: () => object): Answer => {
  try {
    return { status: 200, body: structuredClone(work()) };
  } catch (error) {
    if (error instanceof ApiFailure) return structuredClone(failed(error));
    throw error;
  }
};

// Stripe shows the end of a key that is wrong, and so do we: what leaks there must not leak here.
const wrongKey = (key: string) =>
  new ApiFailure(401, { type: 'invalid_request_error', message: `Invalid API Key provided: ${key.slice(0, 8)}***${key.slice(-6)}` });

function checkKey({ secretKey }: Door, { authorization = '' }: IncomingMessage['headers']): void {
  const [scheme, credentials = ''] = authorization.split(' ');
  const key = scheme === 'Basic' ? Buffer.from(credentials, 'base64').toString().replace(/:$/, '') : credentials;
  if (key !== secretKey) throw wrongKey(key);
}

/** Other versions than the SDK's are taken as they come: they have parameters of their own. */
function checkContract({ contract, violations }: Door, { method, path, params, headers }: Asked, { route }: Matched): void {
  if (headers['stripe-version'] !== doubledApiVersion) return;
  const failure = route.schema === null ? invalidRequest('This shop does not ask for this') : contract(route.schema, params);
  if (!failure) return;
  violations.push(`${method} ${path}: ${failure.message}`);
  throw failure;
}

/** A new payment is confirmed with a card that is refused; what there is already is refused as it is. */
function meetBank({ intents }: StripeWorld, { params }: Asked, { route, ids }: Matched): Asked['params'] {
  if (route.schema === 'PaymentIntentCreate') return { ...params, payment_method: 'pm_card_chargeDeclined', confirm: 'true' };
  const intent = intents.get(ids[0]);
  const body = { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds', message: 'Declined.' } as const;
  throw new ApiFailure(402, { ...body, ...(intent ? { payment_intent: intent } : {}) });
}

function execute(door: Door, asked: Asked, matched: Matched, requestId: string, fault: FaultKind | null): Answer {
  const { world } = door;
  const key = asked.headers['idempotency-key'];
  world.asking = { id: requestId, idempotency_key: typeof key === 'string' ? key : null };
  const answer = answerOf(() => {
    const params = fault === 'card_declined' ? meetBank(world, asked, matched) : asked.params;
    const body = matched.route.answer({ world, params, ids: matched.ids, path: asked.path });
    return expanded(world, body, texts(asked.params, 'expand'));
  });
  world.asking = null;
  return answer;
}

/** Does what is asked, once for its key. */
async function work(door: Door, asked: Asked, requestId: string, fault: FaultKind | null): Promise<Answer> {
  checkKey(door, asked.headers);
  const matched = findRoute(asked.method, asked.path);
  if (!matched)
    throw new ApiFailure(404, { type: 'invalid_request_error', message: `Unrecognized request URL (${asked.method}: ${asked.path}).` });
  checkContract(door, asked, matched);

  const key = asked.method === 'POST' ? asked.headers['idempotency-key'] : undefined;
  const named = `${asked.method} ${asked.path}`;
  if (typeof key !== 'string') {
    await door.faults.wait(named);
    return execute(door, asked, matched, requestId, fault);
  }
  const repeated = door.idempotency.begin(key, `${named} ${JSON.stringify(asked.params)}`, requestId);
  if (repeated) return repeated;
  await door.faults.wait(named);
  const answer = execute(door, asked, matched, requestId, fault);
  const kept = fault === 'error_kept' ? brokenAnswer : answer;
  door.idempotency.end(key, kept);
  return kept;
}

async function answer(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', headers, socket } = request;
  const { pathname: path, search } = new URL(request.url ?? '/', 'http://double');
  const body = await read(request);
  const params = parseParams(method === 'GET' || method === 'DELETE' ? search.slice(1) : body);
  const requestId = door.world.newId('req');
  door.asked.push({ method, path, params: structuredClone(params), headers });

  const fault = door.faults.take(`${method} ${path}`);
  if (door.faults.isDown || fault === 'connection_reset') return void socket.destroy();
  const early = fault === 'server_error' ? brokenAnswer : fault === 'rate_limited' ? tooMany : null;
  let done: Answer;
  try {
    done = early ?? (await work(door, { method, path, params, headers }, requestId, fault));
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    done = structuredClone(failed(error));
  }
  await door.faults.waitToAnswer(`${method} ${path}`);
  if (fault === 'answer_lost') return void socket.destroy();
  // Whoever waits for this one has to give up by itself.
  if (fault === 'answer_late') return;
  send(response, { ...done, headers: { 'request-id': requestId, ...done.headers } });
}

async function obey(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = (request.url ?? '').replace('/_control/', '');
  try {
    send(response, { status: 200, body: { result: (await door.control(name, await read(request))) ?? null } });
  } catch (error) {
    send(response, { status: 400, body: { error: { message: error instanceof Error ? error.message : String(error) } } });
  }
}

/** Stripe's API, and beside it the control that other processes play customers, banks and accidents with. */
export function openDoor(door: Door): Server {
  return createServer((request, response) => {
    const task = request.url?.startsWith('/_control/') ? obey(door, request, response) : answer(door, request, response);
    task.catch((error: unknown) => {
      // A mistake of the double's own: it must look like nothing Stripe would do.
      console.error(error);
      send(response, { status: 599, body: { error: { type: 'double_broken', message: String(error) } } });
    });
  });
}
