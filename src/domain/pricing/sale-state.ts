/** Where a sale stands: switched off, still to come, on, or over. */
export const saleStates = ['running', 'planned', 'over', 'off'] as const;
export type SaleState = (typeof saleStates)[number];

export function saleState(sale: Readonly<{ enabled: boolean; startsAt: Date | null; endsAt: Date | null }>, now: Date): SaleState {
  if (sale.endsAt && sale.endsAt <= now) return 'over';
  if (!sale.enabled) return 'off';
  return sale.startsAt && sale.startsAt > now ? 'planned' : 'running';
}
