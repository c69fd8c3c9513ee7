/** The home screen of the app. */
export const homeContentEn = {
  'storekeeper.home.title': 'Home screen',
  'storekeeper.home.about':
    'The blocks of the start page of the app, from the top. Where a block stands changes for customers at once; its text and pictures when it is published.',
  'storekeeper.home.loading': 'Loading the home screen',
  'storekeeper.home.untitled': 'Without a title',
  'storekeeper.home.draft': 'Draft',
  'storekeeper.home.changed': 'Changed since it was published',
  'storekeeper.home.published': 'Published',
  'storekeeper.home.window': 'Shown {from} – {until}',
  'storekeeper.home.notTranslated': 'Not written in this language: customers read {language}',
  'storekeeper.home.up': 'Move up: {title}',
  'storekeeper.home.down': 'Move down: {title}',
  'storekeeper.home.arranged': 'The blocks stand in the new order.',
  'storekeeper.home.new': 'New block',
  'storekeeper.home.language': 'Language',
  'storekeeper.home.at': 'As it looks at',
  'storekeeper.home.now': 'Now',
  'storekeeper.home.withDrafts': 'With drafts',
  'storekeeper.home.phone': 'As on a phone',
  'storekeeper.home.empty': 'Nothing is shown then.',
};
