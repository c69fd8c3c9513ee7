/** The texts about stock. */
export const stockEn = {
  'storekeeper.stock.loading': 'Loading the stock',
  'storekeeper.stock.variant': 'Variant',
  'storekeeper.stock.choose': 'Choose one',
  'storekeeper.stock.location': 'Where',
  'storekeeper.stock.from': 'From',
  'storekeeper.stock.to': 'To',
  'storekeeper.stock.now': '{onHand} are there now.',
  'storekeeper.stock.free':
    '{free} can be taken from there.{promised, plural, =0 {} one { # is promised to customers.} other { # are promised to customers.}}',
  'storekeeper.stock.wrong': 'Write a whole number of pieces, such as 12.',
  'storekeeper.stock.nothingCounted': 'Pieces of this product are not counted. Change that on its variants first.',
  'storekeeper.stock.nowhere': 'There is no location to put goods. Create one under Stock location, then come back.',
  'storekeeper.stock.receive.title': 'Goods came in',
  'storekeeper.stock.receive.explanation':
    'Say what arrived and where it was put. It is added to what is there, and customers can buy it at once.',
  'storekeeper.stock.receive.quantity': 'How many came in',
  'storekeeper.stock.receive.noteHint': 'Such as the number of the delivery note. May be empty.',
  'storekeeper.stock.receive.submit': 'Add to the stock',
  'storekeeper.stock.receive.done': '{count} × {sku} came in at {place}. {onHand} are there now.',
  'storekeeper.stock.move.title': 'Move stock',
  'storekeeper.stock.move.explanation': 'Say what is taken from one location to another. What is promised to customers stays where it is.',
  'storekeeper.stock.move.quantity': 'How many are moved',
  'storekeeper.stock.move.tooMany': 'Write a whole number of pieces, at most {free}.',
  'storekeeper.stock.move.submit': 'Move',
  'storekeeper.stock.move.done': '{count} × {sku} moved. Now {onHandFrom} at {from}, {onHandTo} at {to}.',
};
