import type { Words } from '../kit/word';

export const feedKindWords: Words = { google: 'storekeeper.feeds.kind.google', yml: 'storekeeper.feeds.kind.yml' };
