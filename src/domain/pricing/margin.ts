import type { Minor } from '../money/money';
import { namedAs, type NamedPrice } from '../tax/tax-rates';

/** What the shop keeps of a price once tax and what the thing cost it are gone; both in one currency. Below 0 where it loses. */
export const marginOf = (price: NamedPrice, cost: Minor, taxBasisPoints: number): Minor => namedAs(false, price, taxBasisPoints) - cost;
