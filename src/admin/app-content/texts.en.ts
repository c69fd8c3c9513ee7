/** The kinds of legal texts. */
export const appContentEn = {
  'storekeeper.legal.terms': 'Terms of sale',
  'storekeeper.legal.privacy': 'Privacy',
  'storekeeper.legal.returns': 'Returns',
  'storekeeper.legal.delivery': 'Delivery',
  'storekeeper.legal.imprint': 'Imprint',
  'storekeeper.legal.cookies': 'Cookies',
};
