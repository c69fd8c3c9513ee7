import { grantsOf, newIn, type ContentTypes, type Grant, type Held } from './grants';
import { roles, type Role } from './roles';

const types: ContentTypes = {
  tea: { fields: ['name', 'size.width', 'size.height', 'costMinor'], isLocalized: true, hasDrafts: true },
  cup: { fields: ['name'], isLocalized: false, hasDrafts: false },
};
const role = (rest: Partial<Role>): Role => ({ code: 'taster', name: 'Taster', description: '', actions: [], content: [], ...rest });
const content = (action: string) => `plugin::content-manager.explorer.${action}`;
const grant = (action: string, rest: Partial<Grant> = {}): Grant => ({ action, subject: 'tea', fields: null, languages: null, ...rest });
const held = (one: Grant, rest: Partial<Held> = {}): Held => ({ id: 1, ...one, ...rest });
const reading = grant('read', { fields: ['name', 'text'], languages: ['en', 'uk'] });
const nothing = { added: [], widened: [] };

describe('a role is given', () => {
  test('fields where it reads and writes, languages where there are some, and publishing where there are drafts', () => {
    const given = grantsOf(role({ content: [{ types: ['tea', 'cup'], may: ['read', 'delete', 'publish'] }] }), types, ['en', 'uk']);

    expect(given).toEqual([
      grant(content('read'), { fields: ['name', 'size.width', 'size.height'], languages: ['en', 'uk'] }),
      grant(content('delete'), { languages: ['en', 'uk'] }),
      grant(content('publish'), { languages: ['en', 'uk'] }),
      grant(content('read'), { subject: 'cup', fields: ['name'] }),
      grant(content('delete'), { subject: 'cup' }),
    ]);
  });

  test('the fields that are named, with all that is in them', () => {
    const [given] = grantsOf(role({ content: [{ types: ['tea'], may: ['read'], only: ['size'] }] }), types, ['en']);

    expect(given?.fields).toEqual(['size.width', 'size.height']);
  });

  test('what things cost the shop only where it says so', () => {
    const fieldsOf = (rest: Partial<Role>) =>
      grantsOf(role({ content: [{ types: ['tea'], may: ['read'] }], ...rest }), types, ['en'])[0]?.fields;

    expect(fieldsOf({})).not.toContain('costMinor');
    expect(fieldsOf({ seesCost: true })).toContain('costMinor');
  });

  test('what staff do, the media library, and nothing of content the shop has not', () => {
    const given = grantsOf(role({ actions: ['tea.brew'], mayUseMedia: true, content: [{ types: ['milk'], may: ['read'] }] }), types, [
      'en',
    ]);

    expect(given[0]).toEqual({ action: 'api::tea.brew', subject: null, fields: null, languages: null });
    expect(given.slice(1).every(({ action }) => action.startsWith('plugin::upload.'))).toBe(true);
    expect(given).toHaveLength(7);
  });
});

describe('a later version', () => {
  const publishing = grant('publish', { languages: ['en', 'uk'] });

  test('adds the grants it creates, and no other', () => {
    expect(newIn([reading, publishing], [reading], [held(reading)])).toEqual({ added: [publishing], widened: [] });
  });

  test('leaves out what was taken back, at every start', () => {
    expect(newIn([reading, publishing], [reading, publishing], [held(reading)])).toEqual(nothing);
    expect(newIn([reading, publishing], [reading, publishing], [])).toEqual(nothing);
  });

  test('does not give twice what somebody has given already', () => {
    expect(newIn([reading, publishing], [reading], [held(reading), held(publishing, { id: 2, languages: ['uk'] })])).toEqual(nothing);
  });

  test('keeps what somebody gave besides', () => {
    expect(newIn([reading], [reading], [held(reading), held(grant('delete'), { id: 2 })])).toEqual(nothing);
  });

  test('gives fields and languages that are new', () => {
    const wider = grant('read', { fields: ['name', 'text', 'smell'], languages: ['en', 'uk', 'pl'] });

    expect(newIn([wider], [reading], [held(reading)])).toEqual({
      added: [],
      widened: [{ id: 1, fields: ['name', 'text', 'smell'], languages: ['en', 'uk', 'pl'] }],
    });
    expect(newIn([wider], [wider], [held(reading)])).toEqual(nothing);
  });

  test('but not where somebody narrowed them', () => {
    const wider = grant('read', { fields: ['name', 'text', 'smell'], languages: ['en', 'uk', 'pl'] });

    expect(newIn([wider], [reading], [held(reading, { fields: ['name'], languages: ['uk'] })])).toEqual(nothing);
    expect(newIn([wider], [reading], [held(reading, { fields: ['name'] })]).widened).toEqual([
      { id: 1, fields: ['name'], languages: ['en', 'uk', 'pl'] },
    ]);
  });

  test('where every language is allowed already, leaves it at that', () => {
    const wider = grant('read', { fields: ['name', 'text'], languages: ['en', 'uk', 'pl'] });

    expect(newIn([wider], [reading], [held(reading, { languages: null })])).toEqual(nothing);
  });

  test('does not take a field that is gone for one that was taken back', () => {
    const other = grant('read', { fields: ['name', 'smell'], languages: ['en', 'uk'] });

    expect(newIn([other], [reading], [held(reading, { fields: ['name'] })]).widened).toEqual([
      { id: 1, fields: ['name', 'smell'], languages: ['en', 'uk'] },
    ]);
  });
});

describe('the roles of the shop', () => {
  const has = (code: string, what: string) => {
    const one = roles.find((each) => each.code === code);
    return one?.actions.includes(what) === true || one?.content.some(({ types: named }) => named.includes(what)) === true;
  };
  const codesWith = (what: string) => roles.map(({ code }) => code).filter((code) => has(code, what));

  test('are six, each kind of content said once for what may be done with it', () => {
    expect(roles.map(({ code }) => code)).toEqual([
      'catalogue-manager',
      'order-manager',
      'support-agent',
      'marketer',
      'courier-dispatcher',
      'analyst',
    ]);
    for (const { content: rights } of roles) {
      const cells = rights.flatMap(({ types: named, may }) => named.flatMap((type) => may.map((action) => `${action} ${type}`)));
      expect(cells).toEqual([...new Set(cells)]);
    }
  });

  test.each([
    ['orders.money', ['order-manager']],
    ['orders.handle', ['order-manager']],
    ['orders.ship', ['order-manager', 'courier-dispatcher']],
    ['orders.read', ['order-manager', 'support-agent']],
    ['prices.edit', ['catalogue-manager', 'marketer']],
    ['stock.move', ['catalogue-manager']],
    ['promotions.try', ['marketer']],
    ['api::pricing.price-list', ['catalogue-manager', 'marketer', 'analyst']],
    ['api::promotion.discount', ['marketer', 'analyst']],
    ['plugin::users-permissions.user', ['order-manager', 'support-agent']],
    ['api::store.store-settings', []],
    ['api::pricing.tax-rate', []],
  ])('%s is for %j', (what, codes) => {
    expect(codesWith(what)).toEqual(codes);
  });

  test('an Analyst is told of orders without who placed them, a dispatcher without what is paid back', () => {
    const ofOrders = (code: string) =>
      roles.find((each) => each.code === code)?.content.find(({ types: [type] }) => type === 'api::order.order');

    const personal = ['email', 'phone', 'customer', 'contact', 'shippingAddress', 'billingAddress', 'delivery', 'note'];
    expect(ofOrders('analyst')?.only?.filter((field) => personal.includes(field))).toEqual([]);
    expect(ofOrders('courier-dispatcher')?.only).toEqual(expect.arrayContaining(['shippingAddress', 'phone']));
    expect(ofOrders('courier-dispatcher')?.only).not.toContain('discounts');
  });
});
