import type { PriceEnding } from '../../../domain/pricing/price-ending';
import type { SaleChoices, SaleView, SentSale } from '../../kit/admin-types';
import { minorFromText, textFromMinor } from '../../kit/amount-text';
import { instantOf, wallTimeOf } from '../../kit/zone-time';
import type { TextKey } from '../../texts';

export type Named = Readonly<{ id: string; name: string }>;
export type OffKind = 'percent' | 'amount' | 'fixed';
type Channel = SaleView['terms']['channels'][number];

/** A sale as it stands in the form: what is typed as it is typed, times as clocks of the shop show them. */
export type SaleDraft = Readonly<{
  name: string;
  enabled: boolean;
  startsAt: string;
  endsAt: string;
  isForAll: boolean;
  products: readonly Named[];
  categories: readonly Named[];
  brands: readonly Named[];
  except: readonly Named[];
  off: OffKind;
  percent: string;
  amounts: Readonly<Record<string, string>>;
  ending: PriceEnding;
  priceLists: readonly Named[];
  countries: readonly string[];
  channels: readonly Channel[];
  customerGroups: readonly Named[];
  priority: string;
}>;

/** What must be mended before it can be looked at or saved, by the field. */
export type DraftErrors = Readonly<Partial<Record<'name' | 'startsAt' | 'endsAt' | 'scope' | 'off' | 'priority', TextKey>>>;

export const newDraft = (startsAt: string): SaleDraft => ({
  ...{ name: '', enabled: true, startsAt, endsAt: '', isForAll: false, products: [], categories: [], brands: [], except: [] },
  ...{ off: 'percent', percent: '', amounts: {}, ending: 'exact', priceLists: [], countries: [], channels: [], customerGroups: [] },
  priority: '0',
});

export function draftOf({ name, enabled, startsAt, endsAt, terms, names }: SaleView, { timeZone, currencies }: SaleChoices): SaleDraft {
  const { scope, off } = terms;
  const named = (ids: readonly string[]): Named[] => ids.map((id) => ({ id, name: names[id] ?? '' }));
  const exponentOf = (code: string): number => currencies.find((currency) => currency.code === code)?.exponent ?? 2;
  return {
    ...{ name, enabled, startsAt: wallTimeOf(startsAt, timeZone), endsAt: wallTimeOf(endsAt, timeZone) },
    isForAll: scope.kind === 'all',
    products: scope.kind === 'all' ? [] : named(scope.products),
    categories: scope.kind === 'all' ? [] : named(scope.categories),
    brands: scope.kind === 'all' ? [] : named(scope.brands),
    except: named(terms.except),
    off: off.kind,
    percent: off.kind === 'percent' ? textFromMinor(off.basisPoints, 2).replace(/\.?0+$/, '') : '',
    amounts:
      off.kind === 'percent'
        ? {}
        : Object.fromEntries(Object.entries(off.amounts).map(([code, amount]) => [code, textFromMinor(amount, exponentOf(code))])),
    ending: terms.ending,
    priceLists: named(terms.priceLists),
    countries: terms.countries,
    channels: terms.channels,
    customerGroups: named(terms.customerGroups),
    priority: String(terms.priority),
  };
}

const idsOf = (all: readonly Named[]): string[] => all.map(({ id }) => id);

type Typed = Readonly<{ errors: DraftErrors; sent: SentSale | null }>;

/** What is sent of it; null where something must be mended first. */
export function toSent(draft: SaleDraft, { timeZone, currencies }: SaleChoices): Typed {
  const startsAt = instantOf(draft.startsAt, timeZone);
  const endsAt = draft.endsAt === '' ? null : instantOf(draft.endsAt, timeZone);
  const off = offOf(draft, currencies);
  const priority = /^-?\d{1,4}$/.test(draft.priority.trim()) ? Number(draft.priority) : null;
  const isEmpty = !draft.isForAll && [draft.products, draft.categories, draft.brands].every((chosen) => chosen.length === 0);
  const errors: DraftErrors = {
    ...(draft.name.trim() === '' ? { name: 'storekeeper.sale.wrong.name' } : {}),
    ...(startsAt === null ? { startsAt: 'storekeeper.sale.wrong.time' } : {}),
    ...(draft.endsAt !== '' && endsAt === null ? { endsAt: 'storekeeper.sale.wrong.time' } : {}),
    ...(startsAt !== null && endsAt !== null && endsAt <= startsAt ? { endsAt: 'storekeeper.sale.finding.ENDS_BEFORE_START' } : {}),
    ...(isEmpty ? { scope: 'storekeeper.sale.finding.NOTHING_CHOSEN' } : {}),
    ...(off === null
      ? { off: draft.off === 'percent' ? 'storekeeper.sale.finding.PERCENT_INVALID' : 'storekeeper.sale.wrong.amount' }
      : {}),
    ...(priority === null || Math.abs(priority) > 1_000 ? { priority: 'storekeeper.sale.wrong.priority' } : {}),
  };
  if (Object.keys(errors).length > 0 || startsAt === null || off === null || priority === null) return { errors, sent: null };
  const { ending, countries, channels } = draft;
  return {
    errors,
    sent: {
      ...{ name: draft.name.trim(), enabled: draft.enabled, startsAt, endsAt },
      terms: {
        scope: draft.isForAll
          ? { kind: 'all' }
          : { kind: 'some', products: idsOf(draft.products), categories: idsOf(draft.categories), brands: idsOf(draft.brands) },
        ...{ except: idsOf(draft.except), off, ending: draft.off === 'fixed' ? 'exact' : ending, priority },
        ...{ priceLists: idsOf(draft.priceLists), countries: [...countries], channels: [...channels] },
        customerGroups: idsOf(draft.customerGroups),
      },
    },
  };
}

function offOf({ off, percent, amounts }: SaleDraft, currencies: SaleChoices['currencies']): SentSale['terms']['off'] | null {
  if (off === 'percent') {
    const basisPoints = minorFromText(percent, 2);
    return basisPoints === null || basisPoints < 1 || basisPoints >= 10_000 ? null : { kind: off, basisPoints };
  }
  const typed = Object.entries(amounts).filter(([, text]) => text.trim() !== '');
  const read = typed.flatMap(([code, text]) => {
    const amount = minorFromText(text, currencies.find((currency) => currency.code === code)?.exponent ?? 2);
    return amount === null || amount < 1 ? [] : [[code, amount] as const];
  });
  return read.length === 0 || read.length < typed.length ? null : { kind: off, amounts: Object.fromEntries(read) };
}
