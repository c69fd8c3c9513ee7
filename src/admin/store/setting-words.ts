import type { Words } from '../kit/word';

export const roundingWords: Words = {
  line: 'storekeeper.rounding.line',
  order: 'storekeeper.rounding.order',
};
export const holdingWords: Words = {
  checkout: 'storekeeper.holding.checkout',
  add_to_cart: 'storekeeper.holding.add_to_cart',
};
export const routingWords: Words = {
  priority: 'storekeeper.routing.priority',
  fewest_parcels: 'storekeeper.routing.fewest_parcels',
  nearest: 'storekeeper.routing.nearest',
};
export const mergingWords: Words = {
  sum: 'storekeeper.merging.sum',
  keep_customer: 'storekeeper.merging.keep_customer',
  keep_guest: 'storekeeper.merging.keep_guest',
};
export const seriesWords: Words = {
  one: 'storekeeper.series.one',
  country: 'storekeeper.series.country',
  channel: 'storekeeper.series.channel',
};
export const captureWords: Words = {
  automatic: 'storekeeper.by.automatic',
  manual: 'storekeeper.by.manual',
};
export const proofWords: Words = {
  not_needed: 'storekeeper.proof.none',
  any_proof: 'storekeeper.proof.any',
  code_only: 'storekeeper.proof.code',
};
export const askingWords: Words = {
  off: 'storekeeper.asking.off',
  ask: 'storekeeper.asking.ask',
};
export const owningWords: Words = {
  shop: 'storekeeper.owning.shop',
  website: 'storekeeper.owning.website',
};
export const outageWords: Words = {
  refuse: 'storekeeper.outage.refuse',
  accept_and_queue: 'storekeeper.outage.accept_and_queue',
};
export const issuingWords: Words = {
  by_hand: 'storekeeper.issuing.by_hand',
  when_paid: 'storekeeper.issuing.when_paid',
};
