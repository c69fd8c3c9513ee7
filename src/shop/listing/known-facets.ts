import { countFacets } from './facets';
import { rememberCounts } from './known-counts';

/** The counts of facets, which are the same for everybody who asks for the same until something of the listings changes. */
export const knownFacets = rememberCounts(
  countFacets,
  ({ now: _now, optionValues: _told, ...same }) => JSON.stringify(same),
  ({ filter }) => filter.inStock !== undefined,
);
