/** Where the client keeps what has to outlive the app. AsyncStorage, expo-secure-store and localStorage are a few lines away. */
export type Storage = Readonly<{
  get: (name: string) => Promise<string | null>;
  set: (name: string, value: string) => Promise<void>;
  remove: (name: string) => Promise<void>;
}>;

/** Keeps everything until the app ends. */
export function memoryStorage(): Storage {
  const values = new Map<string, string>();
  return {
    get: async (name) => values.get(name) ?? null,
    set: async (name, value) => void values.set(name, value),
    remove: async (name) => void values.delete(name),
  };
}

/**
 * One value of a storage, as JSON. What cannot be read, because it is broken, of an older app or of another one, is as if it were not
 * there: `toValue` answers null for what is of another form.
 */
export function stored<T>(storage: Storage, name: string, toValue: (json: unknown) => T | null) {
  return {
    async read(): Promise<T | null> {
      const text = await storage.get(name);
      if (text === null) return null;
      try {
        return toValue(JSON.parse(text));
      } catch {
        return null;
      }
    },
    write: (value: T | null): Promise<void> => (value === null ? storage.remove(name) : storage.set(name, JSON.stringify(value))),
  };
}

/** The same work, asked for by several at once, is done once. */
export function singleFlight<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () =>
    (running ??= work().finally(() => {
      running = null;
    }));
}

/** Work that is done one after another, in the order in which it was asked for. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
