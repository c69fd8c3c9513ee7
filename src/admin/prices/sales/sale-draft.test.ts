import type { SaleChoices, SaleView } from '../../kit/admin-types';
import { draftOf, newDraft, toSent, type SaleDraft } from './sale-draft';

const choices: SaleChoices = {
  ...{ timeZone: 'Europe/Kyiv', country: 'UA', lists: [], categories: [], brands: [], customerGroups: [] },
  currencies: [
    { code: 'EUR', exponent: 2 },
    { code: 'JPY', exponent: 0 },
  ],
};
const draft = (given: Partial<SaleDraft> = {}): SaleDraft => ({
  ...newDraft('2026-12-05T00:00'),
  ...{ name: ' Tea weekend ', endsAt: '2026-12-07T00:00', percent: '12,5', categories: [{ id: 'tea', name: 'Tea' }] },
  ...given,
});
const errorsOf = (given: Partial<SaleDraft>) => Object.keys(toSent(draft(given), choices).errors);

test('what is typed is sent as the server has it, times in the shop’s own zone', () => {
  expect(toSent(draft(), choices)).toEqual({
    errors: {},
    sent: {
      ...{ name: 'Tea weekend', enabled: true, startsAt: '2026-12-04T22:00:00.000Z', endsAt: '2026-12-06T22:00:00.000Z' },
      terms: {
        scope: { kind: 'some', products: [], categories: ['tea'], brands: [] },
        ...{ except: [], off: { kind: 'percent', basisPoints: 1_250 }, ending: 'exact', priceLists: [], countries: [], channels: [] },
        ...{ customerGroups: [], priority: 0 },
      },
    },
  });
  expect(toSent(draft({ off: 'amount', amounts: { EUR: '5', JPY: '500', UAH: ' ' } }), choices).sent?.terms.off).toEqual({
    kind: 'amount',
    amounts: { EUR: 500, JPY: 500 },
  });
  expect(toSent(draft({ off: 'fixed', amounts: { EUR: '5' }, ending: 'ninety_nine' }), choices).sent?.terms.ending).toBe('exact');
});

test.each<[string, Partial<SaleDraft>, string[]]>([
  ['no name', { name: ' ' }, ['name']],
  ['no start', { startsAt: '' }, ['startsAt']],
  ['an end before the start', { endsAt: '2026-12-05T00:00' }, ['endsAt']],
  ['half an end', { endsAt: '2026-12' }, ['endsAt']],
  ['nothing in it', { categories: [] }, ['scope']],
  ['no percents', { percent: '' }, ['off']],
  ['all of the price', { percent: '100' }, ['off']],
  ['no amount', { off: 'amount', amounts: {} }, ['off']],
  ['an amount that is none', { off: 'fixed', amounts: { EUR: '5', JPY: '1.5' } }, ['off']],
  ['a priority that is none', { priority: 'high' }, ['priority']],
])('%s must be mended first', (_name, given, fields) => {
  expect(errorsOf(given)).toEqual(fields);
});

test('a saved sale stands in the form as it was typed', () => {
  const { sent } = toSent(draft({ except: [{ id: 'p', name: 'Puerh' }], channels: ['app'], countries: ['UA'] }), choices);
  if (!sent) throw new Error('nothing is sent');
  const view = {
    ...{ id: 's', revision: 1, ...sent, state: 'planned', names: { tea: 'Tea', p: 'Puerh' }, changed: { at: '', by: null } },
  } as unknown as SaleView;
  expect(toSent(draftOf(view, choices), choices).sent).toEqual(sent);
  expect(draftOf(view, choices)).toMatchObject({ percent: '12.5', startsAt: '2026-12-05T00:00', categories: [{ id: 'tea', name: 'Tea' }] });
});
