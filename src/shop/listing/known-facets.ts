import type { Core } from '@strapi/strapi';
import { countFacets, type CountFacets, type Facets } from './facets';

type Known = { revision: string; countedAt: number; tookMs: number; facets: Promise<Facets> };

// A facet set is a few kB.
const mostKept = 500;
// Stock, and prices that begin or end at an instant, change no revision.
const lifetimeMs = 30_000;
// Where counting is dear, counts may be this many times as old as they took: a shop that is edited all day would do nothing but count.
const patience = 100;

const known = new Map<string, Known>();

/** The counts of facets, which are the same for everybody who asks for the same until something of the listings changes. */
export async function knownFacets(strapi: Core.Strapi, asked: CountFacets, revision: string): Promise<Facets> {
  const { now: _now, ...same } = asked;
  const key = JSON.stringify(same);
  const found = known.get(key);
  const age = found ? Date.now() - found.countedAt : Infinity;
  if (found && age < lifetimeMs && (found.revision === revision || age < found.tookMs * patience)) return found.facets;

  const began = Date.now();
  const facets = countFacets(strapi, asked);
  const entry: Known = { revision, countedAt: began, tookMs: 0, facets };
  known.delete(key);
  known.set(key, entry);
  for (const oldest of known.keys()) {
    if (known.size <= mostKept) break;
    known.delete(oldest);
  }
  // What failed is not kept: whoever comes next asks again.
  await facets.catch(() => known.delete(key));
  entry.tookMs = Date.now() - began < 50 ? 0 : Date.now() - began;
  return facets;
}
