/** What the map is asked, and what it costs. */
export const mapsEn = {
  'storekeeper.maps.title': 'What the map is asked',
  'storekeeper.maps.hint':
    'Counted by UTC. Costs are at most this: what the company gives away each month, and suggestions that end in an address, are not taken off. Once a limit is reached, it is as if the map did not answer: customers type their address by hand, and checkouts go on.',
  'storekeeper.maps.free':
    'No company is set up. The shop asks {title}: some streets of Kyiv and Warsaw, with straight ways between them. That is enough to try addresses, zones and routes out, and not for customers.',
  'storekeeper.maps.inUse': 'Addresses are asked of {title}.',
  'storekeeper.maps.sum': 'This month: about {cost}',
  'storekeeper.maps.price': 'Price of 1,000, $',
  'storekeeper.maps.mostADay': 'At most a day',
  'storekeeper.maps.mostAMonth': 'At most a month',
  'storekeeper.maps.none': 'No limit',
  'storekeeper.maps.reached': 'Limit reached',
  'storekeeper.maps.call.autocomplete': 'Suggestions while an address is typed',
  'storekeeper.maps.call.place': 'Suggestions that were chosen',
  'storekeeper.maps.call.geocode': 'Where an address is',
  'storekeeper.maps.call.reverse': 'Which address is at a pin',
  'storekeeper.maps.call.time_zone': 'Time zones',
  'storekeeper.maps.call.route': 'Routes',
  'storekeeper.maps.call.matrix': 'Distances, each from one place to another',
  'storekeeper.maps.asked': 'Today {today}, this month {month}, about {cost}',
  'storekeeper.maps.wrong': 'Look at the fields that are marked.',
  'storekeeper.maps.wrongPrice': 'An amount in dollars, such as 2.83. Empty: the usual price.',
  'storekeeper.maps.wrongCount': 'A whole number. Empty: no limit.',
  'storekeeper.maps.save': 'Save limits',
  'storekeeper.maps.saved': 'The limits are saved, and hold from now on.',
};
