/** What customers are mailed about their orders. */
export const mailsEn = {
  'storekeeper.mails.placed': 'Order placed',
  'storekeeper.mails.paid': 'Order paid',
  'storekeeper.mails.sent': 'Parcel sent',
  'storekeeper.mails.delivered': 'Parcel delivered',
  'storekeeper.mails.cancelled': 'Order cancelled',
  'storekeeper.mails.refunded': 'Money given back',
  'storekeeper.mails.returnAccepted': 'Return accepted',
  'storekeeper.mails.returnDeclined': 'Return declined',
  'storekeeper.mails.paymentLink': 'Link to pay',
};
