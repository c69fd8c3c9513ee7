/** Why something does not stand in a CRM. */
export const crmSentencesUk = {
  'The CRM has one record ({1}) for two customers of the shop. Part them there, or give one another e-mail, and try again':
    'У CRM це один запис ({1}) на двох покупців магазину. Розділіть їх там або дайте одному інший e-mail і спробуйте знову',
  'The CRM has two records ({1}, {2}) for one customer of the shop. Make them one there, and try again':
    'У CRM це два записи ({1}, {2}) на одного покупця магазину. Обʼєднайте їх там і спробуйте знову',
  'The CRM has one record ({1}) for two orders of the shop': 'У CRM це один запис ({1}) на два замовлення магазину',
  'Customer: {1}': 'Покупець: {1}',
  'All is asked that it takes in its time': 'Запитів уже стільки, скільки CRM приймає за цей час',
  'The record is another one each time': 'Запис щоразу інший',
  'There is nothing of it to put there': 'Звідси нічого туди записувати',
  'It is not set up any more': 'Її більше не налаштовано',
  '{1} did not say which fields it has. {2}': '{1} не каже, які поля має. {2}',
};
