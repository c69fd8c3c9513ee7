// A plugin whose every part goes wrong, each in a way of its own.
const { appArea, refuse, staffArea, tellMessages, z } = require('storekeeper/kit');

const door = (path, more = {}) => ({ method: 'GET', path, summary: 'Goes wrong', response: z.object({ text: z.string() }), ...more });

const wrong = {
  throws: () => Promise.reject(new Error('password=hunter2')),
  throwsAtOnce: () => {
    throw new TypeError('not a function');
  },
  throwsNoError: () => Promise.reject('a text'),
  refuses: () => Promise.reject(refuse('CARELESS_TOO_LATE', 'Come back tomorrow', { day: 'Monday' })),
  refusesUnknown: () => Promise.reject(refuse('NOBODY_SAID_THIS', 'No')),
  asksTheDatabase: (strapi) => strapi.db.connection.raw('select 1 from nothing_of_the_kind'),
};
const contract = Object.fromEntries(Object.keys(wrong).map((name) => [name, door(`/${name}`)]));

/** @param {import('../../src/kit').Commerce} shop */
function carelessPlugin(shop) {
  const mine = { ...contract, mine: door('/mine', { signedIn: true }), greet: door('/greet', { signedIn: true }) };
  // Once somebody asks: staff see no such message on their pages in other tests.
  let isAdded = false;
  const greet = async (strapi, { customer: { userId } }) => {
    if (!isAdded)
      shop.messages.add('careless.birthday', {
        names: { en: 'Birthday', uk: 'День народження' },
        placeholders: { gift: 'A mug' },
        words: { en: { title: 'Happy birthday', body: '{gift} is yours.' } },
      });
    isAdded = true;
    const to = [{ userId, about: '2026', data: { gift: 'mug' }, values: () => ({ gift: 'A **mug**' }) }];
    return { text: String(await tellMessages(strapi, strapi.db.connection, { kind: 'careless.birthday', to })) };
  };
  shop.refusals.add('CARELESS_TOO_LATE', 409);
  shop.deliveryRules.add('careless.delivery', {
    form: { displayName: 'Careless', attributes: {} },
    read: () => ({}),
    nextChangeAt: (_parameters, now) => new Date(now.getTime() + 60_000),
    decide: () => {
      throw new Error('password=hunter2');
    },
  });
  shop.endpoints.add('careless', {
    title: 'Careless',
    description: 'What goes wrong.',
    actions: [{ uid: 'do', displayName: 'Do things' }],
    apps: appArea(mine, { ...wrong, greet, mine: async (_strapi, { customer }) => ({ text: `customer ${customer.userId}` }) }),
    // The databases of tests are made without this plugin, so nobody's role knows its own.
    staff: staffArea(
      Object.fromEntries(Object.entries(contract).map(([name, endpoint]) => [name, { ...endpoint, action: 'api::loyalty.see' }])),
      wrong,
    ),
  });
}

module.exports = { carelessPlugin };
