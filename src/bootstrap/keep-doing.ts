import type { Core } from '@strapi/strapi';

/** Work that is done all the time, one round after another; `stop` waits for the round under way. */
export type Kept = Readonly<{ start(strapi: Core.Strapi): void; stop(): Promise<void> }>;

/** `failed`: what the log says of a round that fails. Once is enough for as long as it goes on, as when the database is away. */
export function keepDoing(
  work: (strapi: Core.Strapi) => Promise<unknown>,
  { everyMs, failed }: Readonly<{ everyMs: number; failed: string }>,
): Kept {
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
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
      working = round(strapi).then(() => {
        if (timer) next(strapi);
      });
    }, everyMs);
    timer.unref();
  };
  return {
    start: next,
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await working;
    },
  };
}
