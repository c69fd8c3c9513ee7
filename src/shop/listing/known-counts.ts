/** What counts hold for: a revision of the listings, until some price is another one. */
export type CountedAt = Readonly<{ revision: string; until: Date | null }>;

type Known<Counts> = { heldFor: string; countedAt: number; tookMs: number; counts: Promise<Counts> };

// Of one kind; each is a few kB.
const mostKept = 500;
// For changes nothing tells of.
const lifetimeMs = 30_000;
// Where counting is dear, counts may be this many times as old as they took: a shop that is edited all day would do nothing but count.
const patience = 100;

/** `until`: when they are counted again at the latest, where they may be older than what is asked; null where they are as of now. */
export type Remembered<Counts> = Readonly<{ counts: Counts; until: Date | null }>;

/**
 * Remembers counts, which are the same for everybody who asks for the same until something of the listings changes. `keyOf` says what
 * is asked for; `byStock` whether stock counts too, which changes no revision.
 */
export function rememberCounts<Context, Asked, Counts>(
  count: (context: Context, asked: Asked) => Promise<Counts>,
  keyOf: (asked: Asked) => string,
  byStock: (asked: Asked) => boolean = () => false,
): (context: Context, asked: Asked, at: CountedAt) => Promise<Remembered<Counts>> {
  const known = new Map<string, Known<Counts>>();
  return async (context, asked, { revision, until }) => {
    const heldFor = `${revision} ${until?.toISOString()}`;
    const key = keyOf(asked);
    const found = known.get(key);
    const age = found ? Date.now() - found.countedAt : Infinity;
    const holds = found?.heldFor === heldFor && !byStock(asked);
    if (found && age < lifetimeMs && holds) return { counts: await found.counts, until: null };
    if (found && age < lifetimeMs && age < found.tookMs * patience) {
      // Whoever keeps an answer with these must not keep it longer than they are kept here.
      const until = new Date(found.countedAt + Math.min(lifetimeMs, found.tookMs * patience));
      return { counts: await found.counts, until };
    }

    const began = Date.now();
    const counts = count(context, asked);
    const entry: Known<Counts> = { heldFor, countedAt: began, tookMs: 0, counts };
    known.delete(key);
    known.set(key, entry);
    for (const oldest of known.keys()) {
      if (known.size <= mostKept) break;
      known.delete(oldest);
    }
    // What failed is not kept: whoever comes next asks again.
    await counts.catch(() => known.delete(key));
    entry.tookMs = Date.now() - began < 50 ? 0 : Date.now() - began;
    return { counts: await counts, until: null };
  };
}
