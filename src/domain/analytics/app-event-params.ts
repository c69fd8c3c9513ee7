import { toDecimalString, type Money } from '../money/money';
import type { AppEventName } from './app-events';

type Item = Readonly<{ product: string; variant?: string | undefined; quantity?: number | undefined }>;
/** What an app told of an event, as it is kept (api/analytics/event-schemas.ts). */
export type AppEventParams = Readonly<{
  product?: string;
  variant?: string;
  quantity?: number;
  value?: Money;
  items?: readonly Item[];
  products?: readonly string[];
  list?: string;
  term?: string;
  results?: number;
  method?: string;
  provider?: string;
  name?: string;
  discount?: string;
  screen?: string;
}>;

type Told = Readonly<Record<string, string | number | readonly Readonly<Record<string, string | number>>[]>>;

const named = (fields: Readonly<Record<string, string | number | undefined>>): Readonly<Record<string, string | number>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** What products are called now, by their ids. */
export type ProductNames = ReadonlyMap<string, string>;

/** The products an event tells of. */
export const productsIn = ({ product, items, products }: AppEventParams): readonly string[] =>
  items?.map((item) => item.product) ?? products ?? (product === undefined ? [] : [product]);

const itemOf = ({ product, variant, quantity }: Item, names: ProductNames): Readonly<Record<string, string | number>> => ({
  item_id: product,
  ...named({ item_name: names.get(product) }),
  ...(variant !== undefined && { item_variant: variant }),
  ...(quantity !== undefined && { quantity }),
});

const itemsOf = ({ product, variant, quantity, items, products }: AppEventParams, names: ProductNames): Told => {
  const all = items ?? products?.map((each) => ({ product: each })) ?? (product === undefined ? [] : [{ product, variant, quantity }]);
  return all.length > 0 ? { items: all.map((item) => itemOf(item, names)) } : {};
};

/** What only some events have, by the names of Google Analytics 4. */
const own: Readonly<Partial<Record<AppEventName, (params: AppEventParams) => Told>>> = {
  view_item_list: ({ list }) => named({ item_list_name: list }),
  select_item: ({ list }) => named({ item_list_name: list }),
  search: ({ term, results }) => named({ search_term: term, results }),
  add_shipping_info: ({ method }) => named({ shipping_tier: method }),
  add_payment_info: ({ provider }) => named({ payment_type: provider }),
  view_promotion: ({ name, discount }) => named({ promotion_name: name, promotion_id: discount }),
  select_promotion: ({ name, discount }) => named({ promotion_name: name, promotion_id: discount }),
  screen_view: ({ screen }) => named({ screen_name: screen }),
  login: ({ method }) => named({ method }),
  sign_up: ({ method }) => named({ method }),
};

/** An event of an app with the parameters of Google Analytics 4. Of the cart nobody else is told. Pure. */
export function sinkParams(name: AppEventName, params: AppEventParams, names: ProductNames): Told {
  const { value, product, method } = params;
  if (name === 'share') return named({ method, content_type: product && 'product', item_id: product });
  return {
    ...(value && { currency: value.currency, value: Number(toDecimalString(value)) }),
    ...itemsOf(params, names),
    ...own[name]?.(params),
  };
}
