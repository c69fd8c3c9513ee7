import type { NotificationText } from '../notifications/write-notification';

/** `scheduled`: it goes out at its time; `sending`: it is going out; `cancelled`: some may have it, nobody else gets it. */
export const campaignStates = ['draft', 'scheduled', 'sending', 'sent', 'cancelled'] as const;
export type CampaignState = (typeof campaignStates)[number];

export const linkKinds = ['product', 'category', 'url'] as const;
/** Where it leads to: the document id of what is opened in the app, or an address. */
export type CampaignLink = Readonly<{ kind: (typeof linkKinds)[number]; value: string }>;

/** Goods by document ids: any of them. None named is any at all. */
export type SegmentGoods = Readonly<{ products: readonly string[]; categories: readonly string[]; brands: readonly string[] }>;

/** Which customers: those of whom all of it is true. What is null asks nothing. */
export type Segment = Readonly<{
  customerGroup: string | null;
  /** Any of them; none is every. */
  languages: readonly string[];
  /** Whether they bought any of the goods, within so many days or ever. */
  bought: (SegmentGoods & Readonly<{ is: 'bought' | 'not_bought'; days: number | null }>) | null;
  /** Any of the goods on a wish list. */
  wished: SegmentGoods | null;
  topic: string | null;
  /** Their last order is older than so many days. */
  lastOrderBefore: number | null;
}>;

/** By which ways, beside the inbox, which always has it. */
export type Ways = Readonly<{ push: boolean; mail: boolean }>;

/** A message as staff write it. */
export type CampaignDraft = Readonly<{
  name: string;
  texts: Readonly<Record<string, NotificationText>>;
  link: CampaignLink | null;
  ways: Ways;
  segment: Segment;
}>;

export const mayEdit = (state: CampaignState): boolean => state === 'draft';
export const mayCancel = (state: CampaignState): boolean => state === 'scheduled' || state === 'sending';

/** What one that is cancelled becomes: before anybody has it, it can be mended and sent later. */
export const cancelledState = (state: CampaignState): CampaignState => (state === 'scheduled' ? 'draft' : 'cancelled');

/** How long after a message an order counts as bought because of it. */
export const boughtWithinDays = 7;

const idsOf = (goods: SegmentGoods | null): readonly string[] =>
  goods === null ? [] : [...goods.products, ...goods.categories, ...goods.brands];

/** What a message names, and the field it stands in. Topics are hidden and never deleted. */
export const namedIn = ({
  segment,
  link,
}: Pick<CampaignDraft, 'segment' | 'link'>): readonly Readonly<{ field: string; ids: readonly string[] }>[] => [
  { field: 'segment.customerGroup', ids: segment.customerGroup === null ? [] : [segment.customerGroup] },
  { field: 'segment.bought', ids: idsOf(segment.bought) },
  { field: 'segment.wished', ids: idsOf(segment.wished) },
  { field: 'link.value', ids: link && link.kind !== 'url' && link.value.trim() !== '' ? [link.value] : [] },
];
