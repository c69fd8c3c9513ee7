import type { Words } from './word';

/** Where something is sold. */
export const channelWords: Words = {
  app: 'storekeeper.channel.app',
  web: 'storekeeper.channel.web',
  pos: 'storekeeper.channel.pos',
};
