import { countFacets } from './facets';
import { rememberCounts } from './known-counts';

/** The counts of facets, which are the same for everybody who asks for the same until something of the listings changes. */
export const knownFacets = rememberCounts(countFacets, ({ now: _now, ...same }) => JSON.stringify(same));
