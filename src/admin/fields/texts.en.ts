/** The texts of our inputs. */
export const fieldsEn = {
  'storekeeper.money.label': 'Money',
  'storekeeper.money.description': 'An amount with its currency, stored exactly',
  'storekeeper.money.invalid': 'Write an amount such as 4.99',
  'storekeeper.choices.label': 'Choices',
  'storekeeper.choices.description': 'Several names to tick',
  'storekeeper.choices.placeholder': 'Everything',
};
