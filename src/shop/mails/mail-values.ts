import { deliveredText, type Delivered } from '../delivery/delivered-text';
import type { BlockRow, MailValues } from '../../domain/mails/mail-kinds';
import { orderMailWords } from '../../domain/mails/words';
import { mailWordsEn } from '../../domain/mails/words.en';
import { toDecimalString, type Money } from '../../domain/money/money';
import { outstandingOf } from '../../domain/payments/owed';
import type { LineQuantity } from '../../domain/orders/fulfilment';
import { nameIn, placeIn, type PaperAddress } from '../../domain/papers/buyer';

/** What a mail tells of beside its order: ids of what is in it, and what nobody keeps. */
export type MailFacts = Readonly<{
  shipment?: string;
  returnRequest?: string;
  refund?: string;
  /** The page on which the order is followed. */
  followUrl?: string;
  /** When a courier should be there, and the code they are told at the door. */
  expectedAt?: string;
  code?: string;
  link?: Readonly<{ url: string; expiresAt: string }>;
  request?: Readonly<{ subject: string; answer: string }>;
}>;

/** An order as far as mails tell of it. */
export type MailOrder = Readonly<{
  number: string | null;
  lines: readonly Readonly<{
    id: string;
    name: string;
    options: readonly Readonly<{ label: string }>[];
    quantity: number;
    total: Money;
    taxIncluded: boolean;
  }>[];
  due: Money;
  payments: readonly Readonly<{ captured: Money }>[];
  totals: Readonly<Record<'items' | 'discounts' | 'delivery' | 'tax' | 'total', Money>>;
  delivery: Delivered | null;
  addresses: Readonly<{ shipping: PaperAddress | null; billing: PaperAddress | null }>;
  shipments: readonly Readonly<{
    id: string;
    lines: readonly LineQuantity[];
    carrier: string | null;
    trackingNumber: string | null;
    trackingUrl: string | null;
  }>[];
  returnRequests: readonly Readonly<{ id: string; lines: readonly LineQuantity[]; decision: Readonly<Record<string, unknown>> | null }>[];
  refunds: readonly Readonly<{ id: string; amount: Money }>[];
}>;

type Asked = Readonly<{ order: MailOrder; facts: MailFacts; shop: string; language: string; timeZone: string }>;

/** What the placeholders of a mail stand for, written as its language writes it. */
export function mailValues({ order, facts, shop, language, timeZone }: Asked): MailValues {
  const money = moneyIn(language);
  const shipment = order.shipments.find(({ id }) => id === facts.shipment);
  const request = order.returnRequests.find(({ id }) => id === facts.returnRequest);
  const refund = order.refunds.find(({ id }) => id === facts.refund);
  const { shipping, billing } = order.addresses;
  const note = request?.decision?.note;
  return {
    customer: nameIn(shipping ?? {}) || nameIn(billing ?? {}),
    shop,
    order: order.number ?? '',
    total: money(order.totals.total),
    lines: order.lines.map((line) => ({ label: `${line.quantity} × ${titleOf(line)}`, value: money(line.total) })),
    totals: sums(order, language, money),
    delivery: order.delivery ? deliveredText(order.delivery, language) : '',
    address: shipping
      ? [nameIn(shipping), ...placeIn(shipping), countryIn(language, shipping.country ?? '')].filter(Boolean).join('\n')
      : '',
    parcel: piecesOf(order, shipment?.lines ?? []),
    carrier: shipment?.carrier ?? '',
    tracking_number: shipment?.trackingNumber ?? '',
    tracking_link: shipment?.trackingUrl ?? '',
    returned: piecesOf(order, request?.lines ?? []),
    note: typeof note === 'string' ? note : '',
    expected_time: facts.expectedAt ? clock(language, timeZone, facts.expectedAt) : '',
    code: facts.code ?? '',
    follow_link: facts.followUrl ?? '',
    amount: refund ? money(refund.amount) : facts.link ? money(toPay(order)) : '',
    subject: facts.request?.subject ?? '',
    answer: facts.request?.answer ?? '',
    link: facts.link?.url ?? '',
    link_until: facts.link ? moment(language, timeZone, facts.link.expiresAt) : '',
  };
}

/** What is still to come for it. */
const toPay = ({ due, payments }: MailOrder): Money => ({
  ...due,
  amount: outstandingOf(
    due.amount,
    payments.map(({ captured }) => ({ captured: captured.amount })),
  ),
});

type Line = MailOrder['lines'][number];
const titleOf = ({ name, options }: Line): string => {
  const unsaid = options.filter(({ label }) => !name.includes(label)).map(({ label }) => label);
  return unsaid.length === 0 ? name : `${name} (${unsaid.join(', ')})`;
};

const piecesOf = ({ lines }: MailOrder, pieces: readonly LineQuantity[]): BlockRow[] =>
  pieces.flatMap(({ line: id, quantity }) => {
    const line = lines.find((each) => each.id === id);
    return line ? [{ label: `${quantity} × ${titleOf(line)}`, value: null }] : [];
  });

function sums({ totals, lines }: MailOrder, language: string, money: (sum: Money) => string): BlockRow[] {
  const { sums: words } = orderMailWords(language) ?? mailWordsEn;
  const isInside = lines.some(({ taxIncluded }) => taxIncluded);
  const row = (label: string, sum: Money): BlockRow[] => (sum.amount === 0 ? [] : [{ label, value: money(sum) }]);
  return [
    { label: words.items, value: money(totals.items) },
    ...row(words.discounts, { ...totals.discounts, amount: -totals.discounts.amount }),
    ...row(words.delivery, totals.delivery),
    ...(isInside ? [] : row(words.tax, totals.tax)),
    { label: words.total, value: money(totals.total), isStrong: true },
    ...(isInside ? row(words.taxInside, totals.tax) : []),
  ];
}

/** Money as the language writes it. */
export function moneyIn(language: string): (sum: Money) => string {
  return (sum) =>
    new Intl.NumberFormat(language, { style: 'currency', currency: sum.currency }).format(
      // Written from its digits: as a number the largest would be rounded.
      toDecimalString(sum) as Intl.StringNumericLiteral,
    );
}

const countryIn = (language: string, code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code) : code;

const moment = (language: string, timeZone: string, at: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(at));

const clock = (language: string, timeZone: string, at: string): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone }).format(new Date(at));
