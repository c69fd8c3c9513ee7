import { cancelledState, mayCancel, mayEdit, type CampaignDraft } from './campaign';
import { checkCampaign } from './check-campaign';

const goods = { products: [], categories: [], brands: [] };
const draft: CampaignDraft = {
  name: 'Autumn',
  texts: { en: { title: 'Autumn is here', body: 'Warm things cost less.' } },
  link: null,
  ways: { push: true, mail: true },
  segment: { customerGroup: null, languages: [], bought: null, wished: null, topic: null, lastOrderBefore: null },
};
const shop = { languages: ['en', 'uk'], defaultLanguage: 'en', isThere: (id: string) => id !== 'gone' };
const refused = (more: Partial<CampaignDraft>) =>
  checkCampaign({ ...draft, ...more }, shop).refusals.map(({ code, field }) => [code, field]);

test('it is written in the language of the shop, and in others wholly or not at all', () => {
  expect(refused({})).toEqual([]);
  expect(refused({ texts: {} })).toEqual([
    ['TITLE_MISSING', 'texts.en.title'],
    ['BODY_MISSING', 'texts.en.body'],
  ]);
  expect(refused({ texts: { ...draft.texts, uk: { title: ' ', body: 'Теплі речі.' } } })).toEqual([['TITLE_MISSING', 'texts.uk.title']]);
});

test.each([
  ['https://shop.example/autumn', true],
  ['myshop://sale', true],
  ['http://shop.example', false],
  ['javascript://alert(1)', false],
  ['data://x', false],
  ['file:///etc/passwd', false],
  ['shop.example', false],
  ['', false],
])('it leads to %s: %s', (value, isFine) => {
  expect(refused({ link: { kind: 'url', value } })).toEqual(isFine ? [] : [['LINK_INVALID', 'link.value']]);
});

test.each(['product', 'category'] as const)('a %s it leads to is named', (kind) => {
  expect(refused({ link: { kind, value: ' ' } })).toEqual([['LINK_INVALID', 'link.value']]);
  expect(refused({ link: { kind, value: 'w8c2v0m5k1t7q9x3z6b4n8d2' } })).toEqual([]);
});

test('on a wish list is something', () => {
  expect(refused({ segment: { ...draft.segment, wished: goods } })).toEqual([['GOODS_MISSING', 'segment.wished']]);
  expect(refused({ segment: { ...draft.segment, wished: { ...goods, brands: ['b'] } } })).toEqual([]);
  expect(refused({ segment: { ...draft.segment, bought: { ...goods, is: 'bought', days: null } } })).toEqual([]);
});

test('what it names is there', () => {
  const gone = { ...goods, categories: ['there', 'gone'] };
  const { segment } = draft;
  expect(refused({ segment: { ...segment, customerGroup: 'gone' } })).toEqual([['GOODS_GONE', 'segment.customerGroup']]);
  expect(refused({ segment: { ...segment, bought: { ...gone, is: 'not_bought', days: null } } })).toEqual([
    ['GOODS_GONE', 'segment.bought'],
  ]);
  expect(refused({ segment: { ...segment, wished: gone } })).toEqual([['GOODS_GONE', 'segment.wished']]);
  expect(refused({ link: { kind: 'product', value: 'gone' } })).toEqual([['GOODS_GONE', 'link.value']]);
  expect(refused({ link: { kind: 'url', value: 'myshop://gone' } })).toEqual([]);
});

test('only a draft is edited; what waits for its time is one again when it is cancelled', () => {
  expect((['draft', 'scheduled', 'sending', 'sent', 'cancelled'] as const).map((state) => [mayEdit(state), mayCancel(state)])).toEqual([
    [true, false],
    [false, true],
    [false, true],
    [false, false],
    [false, false],
  ]);
  expect([cancelledState('scheduled'), cancelledState('sending')]).toEqual(['draft', 'cancelled']);
});
