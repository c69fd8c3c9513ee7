/** The texts on a product feed. */
export const feedsEn = {
  'storekeeper.feeds.title': 'Address',
  'storekeeper.feeds.hint': 'Enter it at the marketplace. Whoever knows it reads the feed.',
  'storekeeper.feeds.off': 'The feed is switched off: nobody finds anything there.',
  'storekeeper.feeds.copy': 'Copy',
  'storekeeper.feeds.renew': 'Give it another address',
  'storekeeper.feeds.renewNow': 'The old one stops working. Renew',
  'storekeeper.feeds.renewed': 'The feed has another address. Enter it at the marketplace.',
  'storekeeper.feeds.kind.google': 'Google and Meta',
  'storekeeper.feeds.kind.yml': 'YML: Rozetka and Prom',
};
