/** The texts on a discount. */
export const discountsEn = {
  'storekeeper.codes.title': 'Codes in bulk',
  'storekeeper.codes.count': 'How many',
  'storekeeper.codes.countHint': 'Up to 50,000 at once.',
  'storekeeper.codes.prefix': 'They start with',
  'storekeeper.codes.prefixHint': 'Such as THANKS. May be empty.',
  'storekeeper.codes.hint': 'Each code works for one order. They are downloaded as a file with one code in each line.',
  'storekeeper.codes.make': 'Make and download',
  'storekeeper.codes.made': '{count} codes are made and downloaded.',
  'storekeeper.given.code': 'Code',
  'storekeeper.per.unit': 'Every piece',
  'storekeeper.meaning.amount_off': 'Amount off',
  'storekeeper.meaning.fixed_price': 'Fixed price',
  'storekeeper.steps.quantity': 'Pieces',
  'storekeeper.steps.subtotal': 'Amount',
};
