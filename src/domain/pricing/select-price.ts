import { comparePaid, namedAs } from '../tax/tax-rates';
import type { PriceCandidate, PriceContext, PriceExplanation, PriceListKind, PriceLossReason, SelectedPrice } from './price';
import { isReckonedFrom, saleCandidate, type Sale } from './sale';

/**
 * Chooses the price of one variant among its candidates; null where none holds for this context.
 *
 * 1. A candidate that does not hold here and now is out: currency, window (`startsAt` inclusive, `endsAt` exclusive), group,
 *    channel, country, quantity.
 * 2. Of the tiers of one list the one with the highest reached quantity stands for the list.
 * 3. Within a kind (base, override, sale) the best one is decided by priority, then specificity (group before channel
 *    before country), then the later start, then the one the customer pays less for, then the id. It is never simply the cheapest: that
 *    would hide a mistake in a list.
 * 4. An override replaces the base and is the original price from then on; a sale wins only where it is lower than the
 *    original, which is asked of what the customer pays: 110.00 to which 20 % come is more than 120.00 with tax in it. A
 *    sale without any original is the price itself.
 * 5. `sales` are those that cover the variant. Each makes one more candidate of kind sale, reckoned from the original, which
 *    is decided with the others.
 */
export function selectPrice(
  candidates: readonly PriceCandidate[],
  context: PriceContext,
  sales: readonly Sale[] = [],
): SelectedPrice | null {
  const verdict = judge(candidates, context, sales);
  const { chosen, original } = verdict;
  if (!chosen) return null;

  const compareAt = original && original !== chosen ? namedAs(chosen.taxIncluded, original, context.taxBasisPoints) : chosen.compareAt;
  return {
    amount: chosen.amount,
    currency: chosen.currency,
    taxIncluded: chosen.taxIncluded,
    priceId: chosen.priceId,
    listId: chosen.listId,
    listName: chosen.listName,
    kind: chosen.kind,
    startsAt: chosen.startsAt,
    compareAt: compareAt !== null && compareAt > chosen.amount ? compareAt : null,
    nextChangeAt: nextPriceChange(candidates, context, sales),
    explain: explain(candidates, verdict),
  };
}

/** Says of every candidate whether it is the price, and why not; also where no price holds at all. */
export function explainPrices(
  candidates: readonly PriceCandidate[],
  context: PriceContext,
  sales: readonly Sale[] = [],
): readonly PriceExplanation[] {
  return explain(candidates, judge(candidates, context, sales));
}

/**
 * The next instant at which the answer may differ: the earliest future start or end of a candidate that could hold for
 * this currency, group, channel and country. It may be early (nothing changes then), but it is never late.
 */
export function nextPriceChange(candidates: readonly PriceCandidate[], context: PriceContext, sales: readonly Sale[] = []): Date | null {
  const now = context.now.getTime();
  let next = Infinity;
  const inCurrency = candidates.filter(({ currency }) => currency === context.currency);
  for (const candidate of [...inCurrency, ...(inCurrency.length > 0 ? sales : [])]) {
    if (placeRefusal(candidate, context)) continue;
    for (const change of [candidate.startsAt, candidate.endsAt]) {
      const at = change?.getTime() ?? Infinity;
      if (at > now && at < next) next = at;
    }
  }
  return next === Infinity ? null : new Date(next);
}

type Verdict = Readonly<{
  /** What the sales made of the original. */
  made: readonly PriceCandidate[];
  chosen: PriceCandidate | null;
  original: PriceCandidate | null;
  losses: ReadonlyMap<PriceCandidate, PriceLossReason>;
}>;

function judge(candidates: readonly PriceCandidate[], context: PriceContext, sales: readonly Sale[]): Verdict {
  const losses = new Map<PriceCandidate, PriceLossReason>();

  const holding = candidates.filter((candidate) => {
    const refusal = refusalOf(candidate, context);
    if (refusal) losses.set(candidate, refusal);
    return !refusal;
  });

  const reachedTiers = new Map<string, number>();
  for (const { listId, minQuantity } of holding) reachedTiers.set(listId, Math.max(minQuantity, reachedTiers.get(listId) ?? 0));

  const best: Record<PriceListKind, PriceCandidate | null> = { base: null, override: null, sale: null };
  const compete = (rivals: readonly PriceCandidate[]): void => {
    for (const candidate of rivals) {
      const rival = best[candidate.kind];
      if (!rival || whyLoses(rival, candidate, context)) best[candidate.kind] = candidate;
    }
  };
  const tiers = holding.filter((candidate) => {
    const isReached = candidate.minQuantity >= (reachedTiers.get(candidate.listId) ?? 0);
    if (!isReached) losses.set(candidate, 'LOWER_TIER');
    return isReached;
  });
  compete(tiers);
  const original = best.override ?? best.base;
  const made = original ? sales.flatMap((sale) => makeCandidate(sale, { original, context, losses })) : [];
  const fromSales = made.filter((candidate) => !losses.has(candidate));
  compete(fromSales);

  for (const candidate of [...tiers, ...fromSales]) {
    const winner = best[candidate.kind];
    const reason = winner && winner !== candidate ? whyLoses(candidate, winner, context) : null;
    if (reason) losses.set(candidate, reason);
  }

  if (best.base && best.override) losses.set(best.base, 'REPLACED_BY_OVERRIDE');
  if (!best.sale) return { made, chosen: original, original, losses };
  if (!original) return { made, chosen: best.sale, original, losses };

  const saleWins = comparePaid(best.sale, original, context.taxBasisPoints) < 0;
  if (saleWins) losses.set(original, 'BEATEN_BY_SALE');
  else losses.set(best.sale, 'SALE_NOT_LOWER');
  return { made, chosen: saleWins ? best.sale : original, original, losses };
}

type Making = Readonly<{ original: PriceCandidate; context: PriceContext; losses: Map<PriceCandidate, PriceLossReason> }>;

/** What a sale makes of the original, with its loss noted where it does not hold here and now. */
function makeCandidate(sale: Sale, { original, context, losses }: Making): PriceCandidate[] {
  const candidate = saleCandidate(sale, original);
  if (!candidate) return [];
  const refusal =
    refusalOf(candidate, context) ??
    (isReckonedFrom(sale, original.listId) ? null : 'OTHER_PRICE_LIST') ??
    (candidate.amount === 0 && original.amount > 0 ? 'SALE_PRICE_ZERO' : null) ??
    // One that takes nothing off must not keep out another that does.
    (candidate.amount >= original.amount ? 'SALE_NOT_LOWER' : null);
  if (refusal) losses.set(candidate, refusal);
  return [candidate];
}

function explain(candidates: readonly PriceCandidate[], { made, chosen, original, losses }: Verdict): PriceExplanation[] {
  return [...candidates, ...made].map((candidate) => ({
    priceId: candidate.priceId,
    listId: candidate.listId,
    listName: candidate.listName,
    amount: candidate.amount,
    outcome: candidate === chosen ? 'chosen' : candidate === original ? 'original' : 'lost',
    reason: losses.get(candidate) ?? null,
  }));
}

function refusalOf(candidate: PriceCandidate, context: PriceContext): PriceLossReason | null {
  if (candidate.currency !== context.currency) return 'WRONG_CURRENCY';
  if (candidate.startsAt && context.now < candidate.startsAt) return 'NOT_STARTED';
  if (candidate.endsAt && context.now >= candidate.endsAt) return 'ENDED';
  return placeRefusal(candidate, context) ?? (candidate.minQuantity > context.quantity ? 'QUANTITY_TOO_SMALL' : null);
}

type Placed = Pick<PriceCandidate, 'customerGroups' | 'channels' | 'countries'>;

function placeRefusal({ customerGroups, channels, countries }: Placed, context: PriceContext): PriceLossReason | null {
  if (customerGroups.length > 0 && !customerGroups.some((group) => context.customerGroups.includes(group))) return 'WRONG_GROUP';
  if (channels.length > 0 && !channels.includes(context.channel)) return 'WRONG_CHANNEL';
  if (countries.length > 0 && (context.country === null || !countries.includes(context.country))) return 'WRONG_COUNTRY';
  return null;
}

/** Compares two candidates of a kind: the first difference decides. Null where the first one wins. */
function whyLoses(candidate: PriceCandidate, rival: PriceCandidate, { taxBasisPoints }: PriceContext): PriceLossReason | null {
  if (candidate.priority !== rival.priority) return candidate.priority < rival.priority ? 'LOWER_PRIORITY' : null;

  const specificity = specificityOf(candidate) - specificityOf(rival);
  if (specificity !== 0) return specificity < 0 ? 'LESS_SPECIFIC' : null;

  const start = candidate.startsAt?.getTime() ?? -Infinity;
  const rivalStart = rival.startsAt?.getTime() ?? -Infinity;
  if (start !== rivalStart) return start < rivalStart ? 'EARLIER_START' : null;

  const paid = comparePaid(candidate, rival, taxBasisPoints);
  if (paid !== 0) return paid > 0 ? 'HIGHER_AMOUNT' : null;
  return candidate.priceId > rival.priceId ? 'LATER_ID' : null;
}

/** A group outranks channel and country together, a channel outranks a country: three binary digits. */
function specificityOf({ customerGroups, channels, countries }: PriceCandidate): number {
  return (customerGroups.length > 0 ? 4 : 0) + (channels.length > 0 ? 2 : 0) + (countries.length > 0 ? 1 : 0);
}
