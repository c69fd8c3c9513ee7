/** What the server says of a save on top of another one. */
export type Conflict = Readonly<{
  by: string | null;
  updatedAt: string;
  differences: readonly Readonly<{ field: string; theirs: string; mine: string }>[];
}>;

type Listener = () => void;

/** Conflicts by the address of their entry, for whoever shows them. */
export function createConflicts() {
  const known = new Map<string, Conflict>();
  const listeners = new Set<Listener>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    of: (entry: string): Conflict | null => known.get(entry) ?? null,
    set(entry: string, conflict: Conflict | null): void {
      if (conflict) known.set(entry, conflict);
      else if (!known.delete(entry)) return;
      tell();
    },
    listen(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const conflicts = createConflicts();
