/** What customers are written about their orders, and that support answered them. */
export const mailKinds = [
  'order_placed',
  'order_paid',
  'slot_changed',
  'parcel_sent',
  'on_the_way',
  'courier_near',
  'parcel_delivered',
  'order_cancelled',
  'order_refunded',
  'return_accepted',
  'return_declined',
  'payment_link',
  'support_replied',
] as const;
export type MailKind = (typeof mailKinds)[number];

/** Why a mail did not go out. */
export const mailFailures = ['refused', 'unreachable', 'interrupted', 'no_address'] as const;
export type MailFailure = (typeof mailFailures)[number];

/** Tables: alone on a line they are written as one. */
export const blocks = ['lines', 'totals', 'parcel', 'returned'] as const;
export type Block = (typeof blocks)[number];

const always = ['customer', 'shop', 'order', 'lines', 'totals', 'total', 'delivery', 'address'] as const;
const parcel = ['parcel', 'carrier', 'tracking_number', 'tracking_link'] as const;
const coming = ['expected_time', 'follow_link'] as const;
const returned = ['returned', 'note'] as const;
const answered = ['subject', 'answer'] as const;
export type Placeholder =
  | (typeof always)[number]
  | (typeof parcel)[number]
  | (typeof coming)[number]
  | 'code'
  | (typeof returned)[number]
  | (typeof answered)[number]
  | 'amount'
  | 'link'
  | 'link_until';

const more: Readonly<Record<MailKind, readonly Placeholder[]>> = {
  order_placed: [],
  order_paid: [],
  slot_changed: ['follow_link'],
  parcel_sent: [...parcel, 'follow_link'],
  on_the_way: [...coming, 'code'],
  courier_near: coming,
  parcel_delivered: parcel,
  order_cancelled: [],
  order_refunded: ['amount'],
  return_accepted: returned,
  return_declined: returned,
  payment_link: ['link', 'link_until', 'amount'],
  support_replied: answered,
};

// A request need not be about an order.
const isOfAnswer = (name: Placeholder): boolean => ['customer', 'shop', 'order'].includes(name);

/** What stands for something in a mail of this kind. */
export const placeholdersOf = (kind: MailKind): readonly Placeholder[] => [
  ...more[kind],
  // An order has its number once it is placed.
  ...always.filter((name) => kind !== 'payment_link' || name !== 'order').filter((name) => kind !== 'support_replied' || isOfAnswer(name)),
];

/** Whether it is sent where nobody decided. A parcel that lies at the door needs no mail, and who reads mails misses who rings in a minute. */
export const isSentUnlessSwitchedOff = (kind: MailKind): boolean => kind !== 'parcel_delivered' && kind !== 'courier_near';

/** The line of a table: what it is, and what it comes to where that is told. */
export type BlockRow = Readonly<{ label: string; value: string | null; isStrong?: true }>;

/** What placeholders stand for. One that is not there, or is empty, stands for nothing. */
export type MailValues = Readonly<Partial<Record<Exclude<Placeholder, Block>, string> & Record<Block, readonly BlockRow[]>>>;

/** Subject and body as staff write them. */
export type MailTemplate = Readonly<{ subject: string; body: string }>;
