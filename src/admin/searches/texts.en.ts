/** What customers searched for and did not find. */
export const searchesEn = {
  'storekeeper.searches.title': 'Not found',
  'storekeeper.searches.about':
    'What customers searched for and the shop had nothing for. Give a word it knows as a synonym, pin products for it, name one so, or take it as a wish.',
  'storekeeper.searches.none': 'Everybody found something so far.',
  'storekeeper.searches.loading': 'Reading what was not found',
  'storekeeper.searches.words': 'Searched for',
  'storekeeper.searches.language': 'Language',
  'storekeeper.searches.count': 'How often',
  'storekeeper.searches.lastDay': 'Last on',
  'storekeeper.searches.facts': '{count, plural, one {# time} other {# times}}, last on {day}, in {language}',
  'storekeeper.searches.actions': 'What to do',
  'storekeeper.searches.synonym': 'Make a synonym',
  'storekeeper.searches.synonym.todo':
    'Customers searched for “{words}” and found nothing. Write what the shop calls it under Mean, or beside it after a comma, and save.',
  'storekeeper.searches.pin': 'Pin products',
  'storekeeper.searches.pin.todo': 'Customers searched for “{words}” and found nothing. Choose the products they are to see, and save.',
  'storekeeper.searches.forget': 'Done',
  'storekeeper.searches.forgotten': '“{words}” is off the list. It comes back when somebody searches for it and finds nothing.',
};
