export type Stock = Readonly<{
  inventoryPolicy: 'tracked' | 'untracked' | 'backorder';
  backorderLimit: number;
  /** on hand − held − allocated. Below zero while pieces are on backorder. */
  available: number;
}>;

export type Availability = Readonly<{ status: 'in_stock' | 'low' | 'out' | 'backorder'; quantity?: number }>;

/** How many pieces can be sold now; null when nobody counts. */
export function sellable({ inventoryPolicy, backorderLimit, available }: Stock): number | null {
  if (inventoryPolicy === 'untracked') return null;
  return Math.max(0, inventoryPolicy === 'backorder' ? available + backorderLimit : available);
}

/** What customers are told: the exact number only up to `shownUpTo`, so that nobody reads our whole stock from the app. */
export function availabilityOf(stock: Stock, { shownUpTo, lowFrom }: Readonly<{ shownUpTo: number; lowFrom: number }>): Availability {
  const left = sellable(stock);
  if (left === null) return { status: 'in_stock' };
  if (left === 0) return { status: 'out', quantity: 0 };
  if (stock.available <= 0) return { status: 'backorder' };
  const status = stock.available <= lowFrom ? 'low' : 'in_stock';
  return stock.available <= shownUpTo ? { status, quantity: stock.available } : { status };
}
