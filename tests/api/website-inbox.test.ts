import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signedWebsite } from '../support/signed-website';
import { wrongBooks } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
const website = signedWebsite(app);
const { send } = website;
beforeAll(() => website.connect());
afterAll(() => app.call('shop/store/store-settings', 'forgetStoreSettings'));

const owns = async (what: string, owner: 'shop' | 'website' | null) => {
  await app.sql(`update store_settings set website_${what} = $1`, [owner]);
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
};
const refusal = ({ body }: { body: { error: { details: object } } }) => body.error.details;
const sku = 'PLN-SHR-LIN-M';
const level = async (of: string, location: string) => {
  const [row] = await app.sql<{ on_hand: number; promised: number }>(
    `select s.on_hand, s.held + s.allocated as promised from stock_levels s join variants v on v.id = s.variant_id
       join stock_locations l on l.id = s.location_id where v.sku = $1 and l.code = $2`,
    [of, location],
  );
  return row;
};
const messages = () => app.sql('select message_id from website_messages order by received_at, message_id');

describe('a message', () => {
  const message = { rows: [{ sku, location: 'lviv', onHand: 31 }] };
  beforeAll(() => owns('stock', 'website'));

  test.each([
    ['six minutes old', { minutesAgo: 6 }],
    ['of in six minutes', { minutesAgo: -6 }],
    ['that somebody else signed', { secret: `whsec_${Buffer.alloc(32, 8).toString('base64')}` }],
  ])('%s is refused, and nothing is kept of it', async (_name, sent) => {
    const before = [await level(sku, 'lviv'), await messages()];
    expect(refusal(await send('stock', message, sent).expect(400))).toMatchObject({ code: 'WEBHOOK_REFUSED' });
    expect([await level(sku, 'lviv'), await messages()]).toEqual(before);
  });

  test('that comes again is done once, and answered as the first time', async () => {
    const first = await send('stock', message, { id: 'once' }).expect(200);
    await app.sql(`update stock_levels s set on_hand = 5 from variants v where v.id = s.variant_id and v.sku = $1`, [sku]);
    const again = await send('stock', message, { id: 'once' }).expect(200);
    expect(again.body).toEqual(first.body);
    expect(await level(sku, 'lviv')).toMatchObject({ on_hand: 5 });
    expect(refusal(await send('stock', { rows: [{ sku, location: 'lviv', onHand: 1 }] }, { id: 'once' }).expect(422))).toMatchObject({
      code: 'MESSAGE_ID_REUSED',
    });
    expect(refusal(await send('prices', { rows: [{ sku, list: 'base-eur', amount: 1 }] }, { id: 'once' }).expect(422))).toMatchObject({
      code: 'MESSAGE_ID_REUSED',
    });
  });

  test('that comes twice at once is done once', async () => {
    const moves = () => app.sql("select id from stock_movements where actor = 'machine:signed-http'");
    const before = (await moves()).length;
    const twice = { rows: [{ sku, location: 'lviv', onHand: 32 }] };
    const answers = await Promise.all([1, 2, 3].map(() => send('stock', twice, { id: 'at-once' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await moves()).length - before).toBe(1);
  });

  test('that was refused may come again under its id once it can be done', async () => {
    await owns('stock', 'shop');
    expect(refusal(await send('stock', message, { id: 'later' }).expect(409))).toEqual({ code: 'WEBSITE_NOT_OWNER', what: 'stock' });
    await owns('stock', 'website');
    await send('stock', message, { id: 'later' }).expect(200);
    expect(await level(sku, 'lviv')).toMatchObject({ on_hand: 31 });
  });

  test('is forgotten after some months', async () => {
    await send('stock', message, { id: 'old' }).expect(200);
    await app.sql("update website_messages set received_at = now() - interval '91 days' where message_id = 'old'");
    await app.sql("update website_messages set received_at = now() - interval '89 days' where message_id = 'later'");
    await app.call('bootstrap/jobs', 'runNow', 'sweep-website-messages');
    await app.doJobs();
    const left = (await messages()).map(({ message_id: id }) => id);
    expect([left.includes('old'), left.includes('later')]).toEqual([false, true]);
  });
});

describe('stock', () => {
  beforeAll(() => owns('stock', 'website'));

  test('is what lies there, or what can still be sold beside what was promised; without a location, where orders are taken from', async () => {
    const cart = await shop.readyCart({ variant: await shop.variant(sku), quantity: 2 });
    await shop.checkOut(cart).expect(201);
    const { body } = await send('stock', {
      rows: [
        { sku, available: 10 },
        { sku, location: 'warsaw', onHand: 4 },
      ],
    }).expect(200);
    expect(body.rows).toEqual([0, 1].map((row) => ({ row, done: true, code: null, field: null, message: null })));
    expect(await level(sku, 'lviv')).toEqual({ on_hand: 12, promised: 2 });
    expect(await level(sku, 'warsaw')).toEqual({ on_hand: 4, promised: 0 });
    const moved = await app.sql(
      "select kind, actor from stock_movements where sku = $1 and actor like 'machine%' order by id desc limit 1",
      [sku],
    );
    expect(moved).toEqual([{ kind: 'stocktake', actor: 'machine:signed-http' }]);
    expect(await wrongBooks(app)).toEqual([]);
  });

  test('of rows that cannot be done is refused as a whole, or row by row', async () => {
    const rows = [
      { sku, location: 'lviv', onHand: 20 },
      { sku: 'NOBODY', location: 'lviv', onHand: 1 },
      { sku, location: 'nowhere', onHand: 1 },
    ];
    expect(refusal(await send('stock', { rows }).expect(422))).toMatchObject({
      code: 'VARIANT_UNKNOWN',
      issues: [{ path: ['rows', 1, 'sku'] }, { path: ['rows', 2, 'location'], code: 'LOCATION_UNKNOWN' }],
    });
    const { body } = await send('stock', { mode: 'each', rows }).expect(200);
    expect(body.rows).toMatchObject([{ done: true }, { done: false, code: 'VARIANT_UNKNOWN' }, { done: false, code: 'LOCATION_UNKNOWN' }]);
    expect(await level(sku, 'lviv')).toMatchObject({ on_hand: 20 });
  });

  test.each([
    [{ sku }, 'onHand'],
    [{ sku, onHand: 1, available: 1 }, 'onHand'],
    [{ sku, onHand: -1 }, 'onHand'],
    [{ sku, onHand: 1.5 }, 'onHand'],
    [{ sku: '', onHand: 1 }, 'sku'],
  ])('that makes no sense is refused: %j', async (row, field) => {
    expect(refusal(await send('stock', { rows: [row] }).expect(400))).toMatchObject({ issues: [{ path: ['rows', 0, field] }] });
  });

  test('that is told twice of one place is refused', async () => {
    const rows = [
      { sku, onHand: 1 },
      { sku, location: 'lviv', onHand: 2 },
    ];
    expect(refusal(await send('stock', { rows }).expect(422))).toMatchObject({ code: 'LOCATION_AMBIGUOUS', location: 'lviv' });
  });
});

describe('prices', () => {
  const price = async () =>
    (
      await app.sql<{ amount: string }>(
        `select p.amount from prices p join variants v on v.id = p.variant_id join price_lists l on l.id = p.price_list_id
          where v.sku = $1 and l.code = 'base-eur' and p.min_quantity = 1`,
        [sku],
      )
    )[0]?.amount;
  const rows = [{ sku, list: 'base-eur', amount: 4321 }];

  test('are taken where the website sets them, and told as any other change', async () => {
    await owns('prices', null);
    expect(refusal(await send('prices', { rows }).expect(409))).toEqual({ code: 'WEBSITE_NOT_OWNER', what: 'prices' });
    await owns('prices', 'website');
    await send('prices', { rows }).expect(200);
    expect(await price()).toBe('4321');
    const [told] = await app.sql("select payload from event_log where type = 'variant.changed' order by seq desc limit 1");
    expect(told).toMatchObject({ payload: { fields: ['prices'], by: { name: 'signed-http' } } });
  });

  test('of a list nobody knows are refused', async () => {
    expect(refusal(await send('prices', { rows: [{ sku, list: 'gold', amount: 1 }] }).expect(422))).toMatchObject({
      code: 'PRICE_LIST_UNKNOWN',
    });
  });
});
