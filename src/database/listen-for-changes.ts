import pg from 'pg';

type Options = Readonly<{ databaseUrl: string; ssl: boolean }>;
type Hearing = Readonly<{
  /** From now on nothing is missed; what was before is not known. */
  began(): void;
  /** What changed, in the words of who noted it (database/listing-tables.ts). */
  heard(payload: string): void;
  /** Nothing is heard any more. */
  ended(): void;
}>;

export type Listening = Readonly<{
  /** Resolves when everything was heard that was committed before; at once where nothing is heard. */
  caughtUp: () => Promise<void>;
  stop: () => Promise<void>;
}>;

export const changesChannel = 'sk_changed';

const firstPauseMs = 100;
const longestPauseMs = 5_000;
// A connection can be gone without anybody saying so.
const everyMs = 5_000;
const patienceMs = 3_000;

/** Hears of changes over a connection of its own, in the order of their commits, and makes another one when it is lost. */
export function listenForChanges({ databaseUrl, ssl }: Options, hearing: Hearing): Listening {
  let isStopped = false;
  let client: pg.Client | null = null;
  let pause = firstPauseMs;
  let timer: NodeJS.Timeout | undefined;
  // One question at a time, as the driver wants it.
  let asking: Promise<unknown> = Promise.resolve();
  const ask = (of: pg.Client, text: string): Promise<unknown> => {
    const answer = asking.then(() => of.query(text));
    asking = answer.catch(() => undefined);
    return answer;
  };
  // Whoever comes while one waits for its turn is served by it too.
  let next: Promise<void> | null = null;

  const connect = async (): Promise<void> => {
    const own = new pg.Client({
      connectionString: databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      ...(ssl ? { ssl: { rejectUnauthorized: true } } : {}),
    });
    let isOver = false;
    const lost = (): void => {
      if (isOver) return;
      isOver = true;
      hearing.ended();
      clearTimeout(timer);
      client = null;
      own.removeAllListeners('notification');
      own.end().catch(() => undefined);
      if (isStopped) return;
      timer = setTimeout(() => void connect(), pause);
      timer.unref();
      pause = Math.min(pause * 2, longestPauseMs);
    };
    const check = (): void => {
      timer = setTimeout(() => void ask(own, 'select 1').then(check, lost), everyMs);
      timer.unref();
    };
    own.on('error', lost);
    own.on('end', lost);
    own.on('notification', ({ payload }) => hearing.heard(payload ?? ''));
    try {
      await own.connect();
      await ask(own, `listen ${changesChannel}`);
    } catch {
      // It is tried again; until then nothing is kept, and everybody is answered from the database.
      lost();
      return;
    }
    if (isStopped) return lost();
    // Nobody waits for one that is still being made.
    client = own;
    pause = firstPauseMs;
    hearing.began();
    check();
  };
  void connect();

  return {
    caughtUp() {
      next ??= asking.then(async () => {
        next = null;
        // A notice of one's own comes behind those of earlier commits. Where the connection is lost, `ended` has been told.
        if (client) await ask(client, `notify ${changesChannel}`).catch(() => undefined);
      });
      return next;
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
