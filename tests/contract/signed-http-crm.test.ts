import { Webhook } from 'standardwebhooks';
import type { CrmCall } from '../../src/integrations/crm/crm';
import { crmPromises, type CrmWorld } from '../../src/integrations/crm/crm.promises';
import { signedHttpCrm } from '../../src/integrations/crm/signed-http/signed-http-crm';
import { allowPrivateHosts } from '../../src/integrations/outgoing/address';
import { startLoopback, type Said } from '../support/loopback';

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`;
type Told = {
  type: string;
  data: { id: string; remoteId: string | null; fields: Record<string, string>; lines?: { fields: Record<string, string> }[] };
};

/** A receiver as docs/machines.md tells to write one: it checks the signature, and keeps what comes by its id. */
async function startReceiver() {
  const kept: Record<string, Map<string, Told['data']>> = { contact: new Map(), order: new Map() };
  const ids: string[] = [];
  const script: { say: Said | 'hang up' | null } = { say: null };
  const server = await startLoopback((request, text) => {
    if (script.say) return script.say;
    const told = new Webhook(secret).verify(text, request.headers as Record<string, string>) as Told;
    ids.push(String(request.headers['webhook-id']));
    const [kind = '', verb] = told.type.split('.');
    if (verb === 'forgotten') {
      const isThere = kept[kind]?.delete(told.data.id);
      return { status: isThere ? 200 : 404, body: {} };
    }
    if (JSON.stringify(told.data).includes('Refused')) return { status: 422, body: { error: 'No such names' } };
    kept[kind]?.set(told.data.id, told.data);
    return { status: 200, body: kind === 'order' ? { id: `their-${told.data.id}` } : {} };
  });
  return { ...server, url: server.url.replace('127.0.0.1', 'localhost'), kept, ids, script };
}

let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeEach(async () => {
  allowPrivateHosts(['localhost']);
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());
afterAll(() => allowPrivateHosts([]));

const call: CrmCall = { signal: AbortSignal.timeout(60_000), turn: async () => {} };
const crm = () => signedHttpCrm({ url: receiver.url, secret });
const contact = (id: string) => ({ id, remoteId: null, fields: { email: 'olena@example.com' } });

const world = (): CrmWorld => ({
  crm: crm(),
  fields: (name) => ({ contact: { firstName: name }, order: { title: name }, line: { name } }),
  count: (kind) => receiver.kept[kind]?.size ?? 0,
  says: (remoteId, name) => receiver.kept.order?.get(remoteId.replace('their-', ''))?.fields.title === name,
  setDown: (isDown) => void (receiver.script.say = isDown ? 'hang up' : null),
  setBusy: (seconds) => void (receiver.script.say = { status: 429, body: {}, headers: { 'retry-after': String(seconds) } }),
  refusedName: 'Refused',
  secrets: [secret],
});

describe('What takes signed messages keeps the promises of a CRM:', () => {
  test.each(Object.entries(crmPromises))('%s', async (_name, isKept) => {
    await expect(isKept(world())).resolves.toBeUndefined();
  });
});

test('the same message has the same id, and another one another', async () => {
  await crm().putContacts([contact('user:1'), contact('user:1'), contact('user:2')], call);
  expect(new Set(receiver.ids).size).toBe(2);
  expect(receiver.ids[0]).toBe(receiver.ids[1]);
});

test.each([
  ['an address of this network', 'http://127.0.0.1:9/', /must begin with https/],
  ['one that takes no such secret', null, /does not take what the shop signs \(403\)/],
] as const)('%s is told in words, and is not tried again by itself', async (_what, url, words) => {
  receiver.script.say = { status: 403, body: {} };
  await expect(signedHttpCrm({ url: url ?? receiver.url, secret }).putContacts([contact('user:1')], call)).rejects.toMatchObject({
    retryable: false,
    message: expect.stringMatching(words) as string,
  });
});

describe('how an order stands there', () => {
  const now = new Date('2026-11-28T10:00:00Z');
  const crm = signedHttpCrm({ url: 'https://crm.invalid/', secret });
  const message = { type: 'order.status', data: { id: 'their-o1', status: 'won', label: 'Won' } };
  const notice = (body: string, { at = now, key = secret, id = 'm1' } = {}) => ({
    ...{ method: 'POST', url: 'https://shop.invalid/api/webhooks/crm/signed-http', body, now },
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': `v1,nonsense ${new Webhook(key).sign(id, at, body)}`,
    },
  });
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

  test('comes in a signed message, with when it was sent', () => {
    expect(crm.notices?.parse(notice(JSON.stringify(message)))).toEqual([
      { kind: 'order', remoteId: 'their-o1', status: { status: 'won', label: 'Won', changedAt: now } },
    ]);
  });

  test.each([
    ['signed with another secret', notice(JSON.stringify(message), { key: `whsec_${Buffer.alloc(32, 1).toString('base64')}` })],
    ['six minutes old', notice(JSON.stringify(message), { at: minutes(-6) })],
    ['of the future', notice(JSON.stringify(message), { at: minutes(6) })],
    ['without an id', notice(JSON.stringify(message), { id: '' })],
    ['without a status', notice(JSON.stringify({ ...message, data: { id: 'o1' } }))],
    ['no JSON', notice('status=won')],
  ])('is not believed %s', (_how, told) => {
    expect(() => crm.notices?.parse(told)).toThrow(expect.objectContaining({ name: 'NoticeRefused' }));
  });
});
