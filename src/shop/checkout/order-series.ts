import type { StoreSettings } from '../store/store-settings';

let ofThisInstance: string | null = null;

/** Gives this process a series of its own, for shops that run so many that they would wait for each other's numbers. */
export const nameSeries = (name: string | null): void => {
  ofThisInstance = name;
};

/** The series an order is numbered in, and what its numbers begin with. Orders of different series don't wait for each other. */
export function seriesOf(
  { country, channel }: Readonly<{ country: string | null; channel: string }>,
  { orderSeries, orderNumberPrefix }: Pick<StoreSettings, 'orderSeries' | 'orderNumberPrefix'>,
): Readonly<{ code: string; prefix: string }> {
  const chosen = { one: [], country: country === null ? [] : [country], channel: [channel.toUpperCase()] }[orderSeries];
  const code = [...(ofThisInstance === null ? [] : [ofThisInstance]), ...chosen].join('-');
  return code === '' ? { code: 'default', prefix: orderNumberPrefix } : { code, prefix: `${orderNumberPrefix}${code}-` };
}
