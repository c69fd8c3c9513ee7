/** What is seen on pictures. */
export const picturesEn = {
  'storekeeper.pictures.title': 'What is seen on its pictures',
  'storekeeper.pictures.hint': 'For customers who do not see them, in each language.',
  'storekeeper.pictures.open': 'Describe the pictures',
  'storekeeper.pictures.about':
    'A short sentence for customers who do not see the picture, in each language: “A jar of honey on a wooden table”. Where there is none, the app reads the name. It holds wherever the picture is shown.',
  'storekeeper.pictures.loading': 'Reading what is seen',
  'storekeeper.pictures.save': 'Save',
  'storekeeper.pictures.saved': 'Customers are told so now.',
};
