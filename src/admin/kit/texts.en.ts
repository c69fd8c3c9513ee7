/** The texts that every room uses. */
export const kitEn = {
  'storekeeper.findings.title': 'Is it right?',
  'storekeeper.findings.none': 'Nothing looks wrong.',
  'storekeeper.findings.again': 'Check again',
  'storekeeper.file.failed': 'The file could not be opened. Load the page again and try once more.',
  'storekeeper.action.close': 'Close',
  'storekeeper.action.note': 'Note',
  'storekeeper.action.optional': 'May be empty.',
  'storekeeper.action.noAnswer':
    'Nothing came back: the connection broke, or the shop is restarting. Press again. What was done already is not done twice.',
  'storekeeper.action.lookAgain': 'Somebody may have changed it meanwhile: close this to see how it is now.',
  'storekeeper.action.amountUpTo': 'Write an amount such as 4.99, at most {amount}.',
  'storekeeper.channel.app': 'App',
  'storekeeper.channel.web': 'Web',
  'storekeeper.channel.pos': 'Till',
  'storekeeper.totals.items': 'Items',
  'storekeeper.totals.discounts': 'Discounts',
  'storekeeper.totals.delivery': 'Delivery',
  'storekeeper.totals.tax': 'Tax',
  'storekeeper.totals.taxIncluded': 'Tax, in the price',
  'storekeeper.totals.taxOnTop': 'Tax, on top of the price',
  'storekeeper.totals.total': 'Total',
};
