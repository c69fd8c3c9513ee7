import { CourierDesk } from './courier-desk';
import type { Storage } from './kept';
import type { Report } from './reports';
import type { Answer, ShopApi } from './shop-api';
import type { Run, Stop, Work } from './work';

const stop = (id: string): Stop => ({
  ...{ id, number: id, state: 'waiting', position: 0, window: null, expectedAt: null, name: null, phone: null },
  address: { line1: null, line2: null, city: null, postalCode: null, location: null },
  ...{ note: null, leaveAtDoor: null, items: [], cash: null, needs: 'none', arrivedAt: null, doneAt: null, reason: null, collected: null },
});
const started: Run = {
  ...{ id: 'run', day: '2026-12-01', state: 'started', revision: 1, depot: { name: 'Lviv', address: null, location: null } },
  ...{ departsAt: '2026-12-01T08:00:00.000Z', startedAt: '2026-12-01T08:01:00.000Z', finishedAt: null, collected: [] },
  stops: [stop('a'), stop('b')],
};
const work: Work = { courier: { id: 'c', name: 'Iryna' }, runs: [started] };
const done = { is: 'done', data: stop('a'), meta: {} } as const;
const away = { is: 'away' } as const;

/** A phone that keeps what it is given, also when the page is opened anew. */
function phone() {
  const kept: { session: string | null; work: Work | null; reports: Report[] } = { session: 's', work: null, reports: [] };
  const storage: Storage = {
    session: async () => kept.session,
    keepSession: async (session) => void (kept.session = session),
    work: async () => kept.work,
    keepWork: async (known) => void (kept.work = known),
    reports: async () => [...kept.reports],
    addReport: async (report) => kept.reports.push(report),
    changeReport: async (report) => void (kept.reports = kept.reports.map((one) => (one.id === report.id ? report : one))),
    dropReport: async (id) => void (kept.reports = kept.reports.filter((one) => one.id !== id)),
  } as Storage;
  const asked: string[] = [];
  const next: Answer<Stop>[] = [];
  // Whose session it is, as the shop knows it.
  const others = new Map([['boris', { id: 'b', name: 'Boris' }]]);
  const answer = async (what: string) => {
    asked.push(what);
    return next.shift() ?? done;
  };
  const api: ShopApi = {
    signIn: async (token) =>
      token === 'right' || others.has(token)
        ? { is: 'done', data: { session: others.has(token) ? token : 'new', courier: others.get(token) ?? work.courier }, meta: {} }
        : { is: 'refused', code: 'COURIER_LINK_USED', message: 'It was used' },
    signOut: (session) => answer(`sign-out ${session}`) as never,
    async work(session) {
      await phoneOf.meanwhile();
      return { is: 'done', data: others.has(session) ? { courier: others.get(session) ?? work.courier, runs: [] } : work, meta: {} };
    },
    startRun: (_session, id, once) => answer(`start ${id} ${once}`) as never,
    finishRun: (_session, id, once) => answer(`finish ${id} ${once}`) as never,
    report: (session, { stop: of, kind }, once, body) =>
      answer(`${session === 's' ? '' : `${session}: `}${kind} ${of} ${once} ${JSON.stringify(body)}`),
    sendFile: async (_session, of, kind, once) => {
      const sent = await answer(`file ${of} ${kind} ${once}`);
      return sent.is === 'done' ? { ...sent, data: { id: `file-${once}` } } : sent;
    },
    tellPosition: () => answer('position') as never,
  };
  let ids = 0;
  const opened = async (token: string | null = null) => {
    const desk = new CourierDesk({
      ...{ api, storage: async () => storage, newId: () => String((ids += 1)), alone: (doing: () => Promise<void>) => doing() },
      now: () => new Date('2026-12-01T09:00:00.000Z'),
    });
    await desk.open(token);
    return desk;
  };
  const phoneOf = { kept, storage, asked, next, opened, meanwhile: async (): Promise<void> => undefined };
  return phoneOf;
}
const at = '"at":"2026-12-01T09:00:00.000Z"';

test('what is written down in a dead spot is shown at once, kept over a restart, and sent in order, each under the name it had', async () => {
  const { kept, asked, next, opened } = phone();
  const desk = await opened();
  next.push(away, away);
  await desk.arrive('a');
  await desk.fail('b', { reason: 'refused' });
  expect(desk.snapshot()).toMatchObject({ isAway: false, work: { runs: [{ stops: [{ state: 'arrived' }, { state: 'failed' }] }] } });
  expect(kept.reports).toHaveLength(2);
  asked.length = 0;

  const again = await opened();

  expect(asked).toEqual([`arrive a 1 {${at}}`, `fail b 2 {${at},"reason":"refused"}`]);
  expect([kept.reports, again.snapshot().reports]).toEqual([[], []]);
});

test('a picture is sent before the delivery that names it, and both again under the same names where only one of them arrived', async () => {
  const { asked, next, opened } = phone();
  const desk = await opened();
  const files = [{ kind: 'photo' as const, content: new Blob(['x'], { type: 'image/jpeg' }) }];
  next.push(done, away);
  await desk.deliver('a', { leftAt: 'door', proof: { code: '123456' } }, files);
  await desk.sync();

  const delivered = `deliver a 1 {${at},"leftAt":"door","proof":{"code":"123456","photo":"file-1-0"}}`;
  expect(asked).toEqual(['file a photo 1-0', delivered, 'file a photo 1-0', delivered]);
});

test('what the shop refuses stays to be looked at, holds what follows at that door and nothing at others, and is forgotten when told to', async () => {
  const { kept, asked, next, opened } = phone();
  const desk = await opened();
  next.push({ is: 'refused', code: 'DELIVERY_STOP_DONE', message: 'It is done' });
  await desk.arrive('a');
  await desk.fail('a', { reason: 'refused' });
  await desk.arrive('b');
  expect(asked).toEqual([`arrive a 1 {${at}}`, `arrive b 3 {${at}}`]);
  expect(desk.snapshot().reports[0]?.refused?.code).toBe('DELIVERY_STOP_DONE');

  await desk.finish('run');
  expect(asked).toHaveLength(2);
  await desk.dropRefused('1');
  expect(asked.at(-1)).toBe(`fail a 2 {${at},"reason":"refused"}`);
  await desk.finish('run');

  expect([asked.at(-1), kept.reports]).toEqual([expect.stringMatching(/^finish run/), []]);
});

test('a session that ended keeps what was written down until a new link is opened', async () => {
  const { kept, asked, next, opened } = phone();
  const desk = await opened();
  next.push({ is: 'ended' });
  await desk.arrive('a');
  expect([desk.snapshot().is, kept.reports.length]).toEqual(['ended', 1]);
  asked.length = 0;

  const again = await opened('right');

  expect([asked, again.snapshot().is, kept.session]).toEqual([[`new: arrive a 1 {${at}}`], 'open', 'new']);
});

test('a link that was used before ends nothing on the phone it was used on, and opens nothing on another', async () => {
  const { kept, opened } = phone();
  expect((await opened('used')).snapshot()).toMatchObject({ is: 'open', refusal: { code: 'COURIER_LINK_USED' } });
  kept.session = null;
  expect((await opened('used')).snapshot()).toMatchObject({ is: 'no_link', refusal: { code: 'COURIER_LINK_USED' } });
});

test('who signs out leaves nothing behind', async () => {
  const { kept, opened } = phone();
  const desk = await opened();
  await desk.signOut();
  expect(kept).toEqual({ session: null, work: null, reports: [] });
  expect(desk.snapshot()).toMatchObject({ is: 'no_link', work: null });
});

test('a phone that goes round sends what its courier wrote down as theirs, or not before they are back, and shows nobody else any of it', async () => {
  const { kept, asked, next, opened } = phone();
  const desk = await opened();
  next.push(away, away);
  await desk.arrive('a');
  asked.length = 0;
  const boris = await opened('boris');
  expect(asked).toEqual([`arrive a 1 {${at}}`, 'sign-out s']);
  expect(boris.snapshot()).toMatchObject({ reports: [], work: { courier: { id: 'b' }, runs: [] } });
  expect(kept.reports).toHaveLength(1);
  // What another tab still shows is not sent by whoever is signed in now, and cannot bring the first one's runs back.
  await desk.fail('b', { reason: 'refused' });
  expect([asked.slice(2), desk.snapshot().work?.courier.id, kept.work?.courier.id]).toEqual([[], 'b', 'b']);
  await boris.signOut();
  expect(kept.reports.map(({ courier }) => courier)).toEqual(['c', 'c']);
  asked.length = 0;

  await opened('right');
  expect([asked, kept.reports]).toEqual([[`new: arrive a 1 {${at}}`, `new: fail b 2 {${at},"reason":"refused"}`], []]);
});

test('an answer that comes after somebody signed out brings nothing back', async () => {
  const one = phone();
  const desk = await one.opened();
  one.meanwhile = () => desk.signOut();
  await desk.sync();
  expect([desk.snapshot().is, desk.snapshot().work, one.kept.work]).toEqual(['no_link', null, null]);
});

test('a phone without room says so, and what was typed is not closed', async () => {
  const { storage, asked, opened } = phone();
  const desk = await opened();
  const closed = jest.fn();
  const add = storage.addReport;
  storage.addReport = () => Promise.reject(new DOMException('Full', 'QuotaExceededError'));
  await desk.deliver('a', {}, [], closed);
  expect([desk.snapshot().refusal?.code, closed.mock.calls, asked]).toEqual(['NO_ROOM', [], []]);
  storage.addReport = add;
  await desk.deliver('a', {}, [], closed);
  expect([desk.snapshot().refusal, closed.mock.calls.length, asked]).toEqual([null, 1, [`deliver a 2 {${at}}`]]);
});
