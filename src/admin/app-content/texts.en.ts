/** The kinds of legal texts. */
export const appContentEn = {
  'storekeeper.legal.terms': 'Terms of sale',
  'storekeeper.legal.privacy': 'Privacy',
  'storekeeper.legal.returns': 'Returns',
  'storekeeper.legal.delivery': 'Delivery',
  'storekeeper.legal.imprint': 'Imprint',
  'storekeeper.legal.cookies': 'Cookies',
  'storekeeper.section.banner': 'Banner',
  'storekeeper.section.products': 'Products',
  'storekeeper.section.categories': 'Categories',
  'storekeeper.section.text': 'Text',
  'storekeeper.platform.ios': 'iOS',
  'storekeeper.platform.android': 'Android',
};
