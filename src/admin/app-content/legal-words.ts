import type { Words } from '../kit/word';

export const legalKindWords: Words = {
  terms: 'storekeeper.legal.terms',
  privacy: 'storekeeper.legal.privacy',
  returns: 'storekeeper.legal.returns',
  delivery: 'storekeeper.legal.delivery',
  imprint: 'storekeeper.legal.imprint',
  cookies: 'storekeeper.legal.cookies',
};
