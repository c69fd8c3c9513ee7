type Known<Counts> = { revision: string; countedAt: number; tookMs: number; counts: Promise<Counts> };

// Of one kind; each is a few kB.
const mostKept = 500;
// Stock, and prices that begin or end at an instant, change no revision.
const lifetimeMs = 30_000;
// Where counting is dear, counts may be this many times as old as they took: a shop that is edited all day would do nothing but count.
const patience = 100;

/**
 * Remembers counts, which are the same for everybody who asks for the same until something of the listings changes. `keyOf` says what
 * is asked for.
 */
export function rememberCounts<Context, Asked, Counts>(
  count: (context: Context, asked: Asked) => Promise<Counts>,
  keyOf: (asked: Asked) => string,
): (context: Context, asked: Asked, revision: string) => Promise<Counts> {
  const known = new Map<string, Known<Counts>>();
  return async (context, asked, revision) => {
    const key = keyOf(asked);
    const found = known.get(key);
    const age = found ? Date.now() - found.countedAt : Infinity;
    if (found && age < lifetimeMs && (found.revision === revision || age < found.tookMs * patience)) return found.counts;

    const began = Date.now();
    const counts = count(context, asked);
    const entry: Known<Counts> = { revision, countedAt: began, tookMs: 0, counts };
    known.delete(key);
    known.set(key, entry);
    for (const oldest of known.keys()) {
      if (known.size <= mostKept) break;
      known.delete(oldest);
    }
    // What failed is not kept: whoever comes next asks again.
    await counts.catch(() => known.delete(key));
    entry.tookMs = Date.now() - began < 50 ? 0 : Date.now() - began;
    return counts;
  };
}
