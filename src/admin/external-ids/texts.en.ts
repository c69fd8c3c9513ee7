export const externalIdsEn = { 'storekeeper.externalIds.title': 'In other systems' };
