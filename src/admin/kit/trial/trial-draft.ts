import type { SentSale, SimulatorChoices } from '../admin-types';
import type { Request } from '../staff-api';
import { instantOf } from '../zone-time';

type Body = Request<'POST /simulate'>['body'];

export type TrialLine = Readonly<{ id: string; name: string; sku: string; quantity: string }>;
type Channel = 'app' | 'web' | 'pos';

/** A basket to try, as it stands in the form; times as clocks of the shop show them. */
export type TrialDraft = Readonly<{
  lines: readonly TrialLine[];
  currency: string;
  country: string;
  channel: Channel;
  customer: Readonly<{ id: string; name: string }> | null;
  customerGroup: string;
  codes: string;
  delivery: string;
  payment: string;
  /** Empty: now. */
  at: string;
  /** A second moment to look at beside the first; null: none. */
  other: string | null;
  discounts: readonly string[];
  sales: readonly string[];
}>;

/** What a page has open that is not saved, and wants tried. */
export type Unsaved = Readonly<{
  sale?: Readonly<{ id: string | null; sale: SentSale }> | null;
  discount?: NonNullable<Body['drafts']>[number] | null;
}>;

export const trialChannels: readonly Channel[] = ['app', 'web', 'pos'];

export const newTrial = ({ currencies, countries }: SimulatorChoices): TrialDraft => ({
  ...{
    lines: [],
    currency: currencies[0] ?? '',
    country: countries[0] ?? '',
    channel: 'app',
    customer: null,
    customerGroup: '',
    codes: '',
    delivery: '',
  },
  ...{ payment: '', at: '', other: null, discounts: [], sales: [] },
});

const most = 9_999;
export const quantityOf = (typed: string): number | null => {
  const quantity = /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : 0;
  return quantity >= 1 && quantity <= most ? quantity : null;
};

/** What is asked for one moment; null while there is nothing to ask, or something of it is none. */
export function toSimulate(draft: TrialDraft, at: string, timeZone: string, { sale = null, discount = null }: Unsaved): Body | null {
  const lines = draft.lines.map(({ id, quantity }) => ({ variant: id, quantity: quantityOf(quantity) }));
  const instant = at === '' ? undefined : instantOf(at, timeZone);
  if (lines.length === 0 || lines.some(({ quantity }) => quantity === null) || instant === null) return null;
  return {
    lines: lines.map(({ variant, quantity }) => ({ variant, quantity: quantity ?? 1 })),
    ...{ currency: draft.currency, country: draft.country, channel: draft.channel },
    ...(draft.customer === null ? {} : { customer: draft.customer.id }),
    ...(draft.customerGroup === '' ? {} : { customerGroup: draft.customerGroup }),
    ...(instant === undefined ? {} : { at: instant }),
    codes: draft.codes
      .split(/[\s,;]+/)
      .filter(Boolean)
      .slice(0, 10),
    ...(draft.delivery === '' ? {} : { delivery: draft.delivery }),
    ...(draft.payment === '' ? {} : { paymentProvider: draft.payment }),
    discounts: [...draft.discounts],
    drafts: discount === null ? [] : [discount],
    sales: [...draft.sales.map((id) => ({ id })), ...(sale === null ? [] : [sale])],
  };
}
