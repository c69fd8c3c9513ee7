import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { priceBasket } from '../../src/domain/cart/price-basket';
import { deliveryFacts } from '../../src/domain/delivery/delivery-facts';
import { decideDelivery } from '../../src/domain/delivery/delivery-rules';
import { addPaperWords, paperLanguage, paperWords } from '../../src/domain/papers/words';
import type { PluginEffect } from '../../src/domain/promotions/discount';
import { addPluginArea, pluginAreas } from '../../src/http/plugin-area';
import { addRefusalCode, statusOfRefusal } from '../../src/http/refusal-status';
import type { Adapter } from '../../src/integrations/adapter';
import { createAddedJobs } from '../../src/jobs/added-jobs';
import { tryEndpoint, type PluginArea } from '../../src/kit';
import type { LoadDemo } from '../../src/kit/commerce';
import { addDeliveryRule, readDeliveryRule } from '../../src/shop/delivery/delivery-rule-kinds';
import { addCondition, addEffect, readAdded } from '../../src/shop/promotions/discount-kinds';
import { addAlertKind } from '../../src/shop/staff/raise-alert';
import { addStaffWrites } from '../../src/strapi/guards/staff-writes';
import { readAdapterSettings } from '../../src/settings/adapter-settings';
import { givenBasket, givenDiscount, givenLine } from '../support/basket-builder';
import { newPlace, ofPage, templates, write } from '../support/extending';

const place = newPlace();
afterAll(() => rmSync(place, { recursive: true }));

describe('the plugin of docs/extending.md', () => {
  const nothing = () => {};
  const calls: [string, object][] = [];
  const jobs = createAddedJobs([]);
  const used: string[] = [];
  const demos: LoadDemo[] = [];
  let area: PluginArea;

  /** Adds all of it to the shop's own registries, as the shop does. */
  beforeAll(() => {
    write(place, { ...templates.filled, ...ofPage });
    const plugin = jest.requireActual<{ default: { register(with_: { strapi: object }): void } }>(
      path.join(place, 'strapi-server.ts'),
    ).default;
    const shop = {
      use: (port: string, { name }: { name: string }) => used.push(`${port} ${name}`),
      on: jobs.on,
      connect: (adapter: Adapter<unknown>) => readAdapterSettings(adapter, { CLUB_ERP_URL: 'http://erp.example/orders' })?.create() ?? null,
      discountEffects: { add: (...[kind, effect]: Parameters<typeof addEffect>) => addEffect(kind, effect, nothing) },
      discountConditions: { add: (...[kind, condition]: Parameters<typeof addCondition>) => addCondition(kind, condition, nothing) },
      deliveryRules: { add: (...[kind, rule]: Parameters<typeof addDeliveryRule>) => addDeliveryRule(kind, rule, nothing) },
      papers: { add: addPaperWords },
      refusals: { add: addRefusalCode },
      alerts: { add: addAlertKind },
      endpoints: { add: (name: string, given: PluginArea) => addPluginArea(name, given, nothing) },
      content: { add: addStaffWrites },
      demo: { add: (load: LoadDemo) => demos.push(load) },
    };
    plugin.register({ strapi: { get: () => shop } });
    area = new Map(pluginAreas()).get('club') as PluginArea;
  });

  test('gives its effect where its condition holds', () => {
    const compiled = (component: string, stored: object) => readAdded(component, { ...stored }) as PluginEffect;
    const discount = givenDiscount(compiled('club.happy-hour', { basisPoints: 1000 }), {
      id: 'd',
      conditions: [compiled('club.many-products', { products: 2 })],
    });
    const price = (...lines: ReturnType<typeof givenLine>[]) => priceBasket(givenBasket({ lines, discounts: [discount] }));

    expect(price(givenLine('cup', 1000), givenLine('tea', 500)).discounts).toEqual([expect.objectContaining({ amount: 150 })]);
    expect(price(givenLine('cup', 1000)).notApplied).toEqual([expect.objectContaining({ reason: 'MIN_QUANTITY_NOT_REACHED' })]);
  });

  test('writes papers in its language', () => {
    expect(paperWords(paperLanguage('pl', 'en')).invoice).toBe('Faktura');
  });

  test('offers no delivery for what is too heavy', () => {
    const rules = [readDeliveryRule({ __component: 'club.heavy-parcels', mostGrams: 900 })];
    const decide = (quantity: number) => {
      const basket = givenBasket({ lines: [givenLine('cup', 1000, { quantity, weightGrams: 400 })] });
      return decideDelivery(rules, deliveryFacts(basket, { country: 'UA', address: null }), 490);
    };

    expect(decide(2)).toEqual({ price: 490 });
    expect(decide(3)).toEqual({ notOffered: { code: 'CLUB_TOO_HEAVY', params: { grams: 1200, mostGrams: 900 } } });
  });

  test('has a payment provider, a carrier, a mail sender and a company to sign in with, with settings', () => {
    expect(used).toEqual(['payments acme-pay', 'carriers swift-post', 'mail postcards', 'identity club-id']);
  });

  test('answers apps and staff, refuses with a status, and tells staff of the tenth visit', async () => {
    const tables: Record<string, object[]> = { up_users: [{ id: 1 }], club_visits: Array<object>(9).fill({}), staff_alerts: [] };
    const strapi = fakeDatabase(tables);
    const count = (customer: number) => tryEndpoint(area, 'countVisit', { body: { customer, note: null }, name: 'Anna' }, strapi);

    await expect(tryEndpoint(area, 'welcome', { query: { name: 'Olena' } })).resolves.toEqual({ text: 'Welcome, Olena' });
    await expect(count(1)).resolves.toEqual({ visits: 10 });
    expect(tables.club_visits?.at(-1)).toMatchObject({ customer_id: 1, by: 'Anna' });
    expect(tables.staff_alerts).toEqual([expect.objectContaining({ kind: 'club_tenth_visit', dedupe_key: 'club_tenth_visit:1' })]);

    tables.up_users = [];
    await expect(count(2)).rejects.toMatchObject({ code: 'CLUB_CUSTOMER_UNKNOWN' });
    expect(statusOfRefusal('CLUB_CUSTOMER_UNKNOWN')).toBe(404);
    await expect(count(0)).rejects.toThrow('Too small');
    expect(area.staff?.contract.countVisit?.path).toBe('/club/visits');
  });

  test('shows something in the demo, within its transaction', async () => {
    const tables: Record<string, object[]> = { up_users: [{ id: 1 }, { id: 2 }], club_visits: [] };
    const { db } = fakeDatabase(tables);
    const outside = () => {
      throw new Error('The demo is not there yet');
    };
    for (const show of demos) await show({ db: { ...db, connection: outside } } as unknown as Core.Strapi);

    expect(tables.club_visits).toEqual([expect.objectContaining({ customer_id: 1 }), expect.objectContaining({ customer_id: 2 })]);
  });

  test('tells another system, and again when that does not answer', async () => {
    const job = jobs.take().find(({ name }) => name === 'club-tell-erp');
    const strapi = {} as Core.Strapi;
    const event = {
      id: 'e1',
      type: 'order.placed',
      aggregateId: 'o1',
      requestId: null,
      payload: { orderId: 'o1', total: 5, currency: 'EUR' },
    };
    let status = 200;
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, asked) => {
      calls.push([String(url), { ...asked }]);
      return new Response('{}', { status });
    });

    await job?.run(strapi, event as never);
    expect(calls).toEqual([
      ['http://erp.example/orders', expect.objectContaining({ body: '{"type":"order.placed","orderId":"o1","total":5,"currency":"EUR"}' })],
    ]);
    status = 500;
    await expect(job?.run(strapi, event as never)).rejects.toMatchObject({ name: 'IntegrationError', retryable: true });
  });
});

/** As much of a database as the page asks. */
function fakeDatabase(tables: Record<string, object[]>): { db: object } {
  const table = (name: string) => {
    const rows = tables[name] ?? [];
    const counted = { visits: String(rows.length) };
    const query = {
      where: () => query,
      forUpdate: () => query,
      count: () => Object.assign(Promise.resolve([counted]), { first: async () => counted }),
      first: async () => rows[0],
      orderBy: () => query,
      limit: () => query,
      select: async () => rows,
      insert(row: object) {
        rows.push(row);
        // Nothing new, so no event is told of it.
        return Object.assign(Promise.resolve(), { onConflict: () => ({ ignore: () => ({ returning: async () => [] }) }) });
      },
    };
    return query;
  };
  return { db: { connection: table, transaction: (work: (given: object) => Promise<void>) => work({ trx: table }) } };
}
