/** The texts of our inputs. */
export const fieldsEn = {
  'storekeeper.money.label': 'Money',
  'storekeeper.money.description': 'An amount with its currency, stored exactly',
  'storekeeper.money.invalid': 'Write an amount such as 4.99',
  'storekeeper.choices.label': 'Choices',
  'storekeeper.choices.description': 'Several names to tick',
  'storekeeper.choices.placeholder': 'Everything',
  'storekeeper.translations.label': 'Translations',
  'storekeeper.translations.description': 'A text in each other language of the shop',
  'storekeeper.translations.none': 'The shop speaks one language. Add another in the settings, under Internationalization.',
  'storekeeper.translations.name': 'Name',
  'storekeeper.translations.text': 'Label',
  'storekeeper.translations.about': 'Description',
  'storekeeper.translations.estimate': 'Estimate',
  'storekeeper.translations.invoiceFooter': 'At the foot of invoices',
};
