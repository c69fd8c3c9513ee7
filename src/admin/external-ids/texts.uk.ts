import type { externalIdsEn } from './texts.en';

export const externalIdsUk: Record<keyof typeof externalIdsEn, string> = { 'storekeeper.externalIds.title': 'В інших системах' };
