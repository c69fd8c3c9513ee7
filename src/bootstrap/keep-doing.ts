import type { Core } from '@strapi/strapi';

/** Work that is done all the time, one round after another; `stop` waits for what is under way. */
export type Kept = Readonly<{ start(strapi: Core.Strapi): void; stop(): Promise<void> }>;

/** Where the database hangs, no more of them wait for it. */
const mostRounds = 20;

type How = Readonly<{
  everyMs: number;
  failed: string;
  /** The next round waits for none that takes longer: for work that is safe at several places at once, and of which a part may be slow. */
  goesOn?: true;
}>;

/** `failed`: what the log says of a round that fails. Once is enough for as long as it goes on, as when the database is away. */
export function keepDoing(work: (strapi: Core.Strapi) => Promise<unknown>, { everyMs, failed, goesOn }: How): Kept {
  let timer: NodeJS.Timeout | undefined;
  const working = new Set<Promise<void>>();
  let isFailing = false;
  const round = async (strapi: Core.Strapi): Promise<void> => {
    try {
      await work(strapi);
      isFailing = false;
    } catch (error) {
      if (!isFailing) strapi.log.error(`${failed}; it is tried again`, { error });
      isFailing = true;
    }
  };
  const next = (strapi: Core.Strapi): void => {
    timer = setTimeout(() => {
      if (working.size >= mostRounds) return next(strapi);
      const mine = round(strapi).then(() => {
        working.delete(mine);
        if (timer && !goesOn) next(strapi);
      });
      working.add(mine);
      if (goesOn) next(strapi);
    }, everyMs);
    timer.unref();
  };
  return {
    start: next,
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await Promise.all(working);
    },
  };
}
