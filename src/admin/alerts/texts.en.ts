/** What needs a person: its name, what happened, and what to do. */
export const alertsEn = {
  'storekeeper.alert.open': 'Open',
  'storekeeper.alert.done': 'Done',
  'storekeeper.alert.title': 'What it means',
  'storekeeper.alert.happened': 'What happened',
  'storekeeper.alert.todo': 'What to do',

  'storekeeper.alert.payment_unknown': 'Payment without an order',
  'storekeeper.alert.payment_unknown.happened': '{provider} has received {amount} that belongs to no order of this shop.',
  'storekeeper.alert.payment_unknown.todo':
    'Find the payment at {provider} by the number below, and ask who paid and what for. If nothing is to be delivered, give the money back there.',
  'storekeeper.alert.payment_differs': 'Payment of another amount',
  'storekeeper.alert.payment_differs.happened': 'The payment at {provider} is {amount}, but the shop had asked for {expected}.',
  'storekeeper.alert.payment_differs.todo':
    'Open the order. If it was not placed, the money goes back by itself. If it was, settle the difference with the customer.',
  'storekeeper.alert.payment_provider_failing': 'A payment service does not answer',
  'storekeeper.alert.payment_provider_failing.happened': 'Since {since} the shop cannot ask {provider} about payments.',
  'storekeeper.alert.payment_provider_failing.todo':
    'The shop goes on trying by itself; until then, payments may show up late. If customers cannot pay, tell whoever looks after the shop, with the message below.',
  'storekeeper.alert.refund_outside': 'Refund made outside the shop',
  'storekeeper.alert.refund_outside.happened':
    '{amount} went back to the customer. It was given back at the payment service, not in the shop.',
  'storekeeper.alert.refund_outside.todo':
    'Make sure that one of you did it. The order counts it as refunded already, so do not give it back a second time.',
  'storekeeper.alert.refund_failed': 'Refund did not arrive',
  'storekeeper.alert.refund_failed.happened': '{amount} was to go back to the customer, and did not arrive.',
  'storekeeper.alert.refund_failed.todo':
    'Ask the customer how else they can get the money, such as by bank transfer. Or open the order and try the refund again.',
  'storekeeper.alert.refund_stuck': 'Refund is not on its way yet',
  'storekeeper.alert.refund_stuck.happened':
    '{amount} is to go back to the customer, and for hours {provider} has not answered the shop about it.',
  'storekeeper.alert.refund_stuck.todo':
    'The shop goes on trying by itself: do not give the money back in another way. If nothing changes by tomorrow, tell whoever looks after the shop.',
  'storekeeper.alert.dispute_opened': 'Customer disputes a payment',
  'storekeeper.alert.dispute_opened.happened':
    'The customer has complained to their bank, and the bank took {amount} back until it decides.',
  'storekeeper.alert.dispute_opened.todo':
    'Send nothing more of this order. Answer at {provider} before the date you find there: show what was bought, and that it arrived.',
  'storekeeper.alert.dispute_won': 'Dispute won',
  'storekeeper.alert.dispute_won.happened': 'The bank has decided for the shop: {amount} stays yours.',
  'storekeeper.alert.dispute_won.todo': 'The dispute is over. If something of the order was not sent yet, it can be sent now.',
  'storekeeper.alert.dispute_lost': 'Dispute lost',
  'storekeeper.alert.dispute_lost.happened': 'The bank has decided for the customer: {amount} is theirs again.',
  'storekeeper.alert.dispute_lost.todo':
    'Do not send what was not sent yet: cancel the order. Do not refund it either, because the customer has the money already.',
  'storekeeper.alert.authorization_ending': 'Promised money is not taken yet',
  'storekeeper.alert.authorization_ending.happened': 'The customer’s bank promises {amount} until {until}. Nobody has taken it yet.',
  'storekeeper.alert.authorization_ending.todo':
    'Open the order and press “Take payment” before then, or cancel the order. Afterwards the money cannot be taken any more.',
  'storekeeper.alert.authorization_lost': 'Promised money is lost',
  'storekeeper.alert.authorization_lost.happened':
    'The customer’s bank promised {amount}, and does not promise it any more: nobody took it in time, or somebody cancelled it at {provider}.',
  'storekeeper.alert.authorization_lost.todo':
    'Do not send what was not sent yet. Ask the customer to order and pay again, and cancel this order.',
  'storekeeper.alert.overpaid': 'More was paid than is owed',
  'storekeeper.alert.overpaid.happened':
    'With what has come, the shop has {amount} more for this order than the customer owes: pieces of it will not be sent, or more was taken at the payment service.',
  'storekeeper.alert.overpaid.todo':
    'Open the order and press “Refund” to give it back as goodwill. If you meant to keep it, nothing is to be done.',
  'storekeeper.alert.money_returned': 'Paid, but no order',
  'storekeeper.alert.money_returned.happened':
    'The customer paid {amount}, but this order could not be placed. The money goes back by itself.',
  'storekeeper.alert.money_returned.todo':
    'Write to the customer that the money is on its way back. {paidOrder, select, none {They may want to order again.} other {Their other order, {paidOrder}, is in order and stays.}}',
  'storekeeper.alert.collected_by_carrier': 'A carrier has money for you',
  'storekeeper.alert.collected_by_carrier.happened':
    'The parcel was handed over, and its carrier was to collect {amount} from the customer. That money is not confirmed yet.',
  'storekeeper.alert.collected_by_carrier.todo':
    'When the carrier has paid it out, open the order and press “Confirm payment”. If it does not come within a few days, ask the carrier by the number below.',
  'storekeeper.alert.collected_not_owed': 'A courier collected what was paid already',
  'storekeeper.alert.collected_not_owed.happened':
    'With the cash of a run came {amount} for this order that was not owed any more: it was paid, or written down by staff, before the cash was handed in.',
  'storekeeper.alert.collected_not_owed.todo':
    'If you wrote down the same money yourself, nothing is to be done. If the customer paid twice, give the cash back, and write a note in the order.',
  'storekeeper.alert.sms_rising': 'Many codes by SMS',
  'storekeeper.alert.sms_rising.happened':
    'Today {messages} or more codes were asked for by SMS, and each is paid for. At {most} no more are sent today.',
  'storekeeper.alert.sms_rising.todo':
    'If you expected so many customers, nothing is to be done. Else show it to whoever looks after the shop: somebody may be asking for codes to numbers that earn by it.',
  'storekeeper.alert.website_news_refused': 'Something of the website could not be taken',
  'storekeeper.alert.website_news_refused.happened':
    'The website told of something that the shop cannot take as it is. What it is, and why, stands below.',
  'storekeeper.alert.website_news_refused.todo':
    'Mend it, such as by giving a product the SKU it has there. Then open it on the website and save it again: it is told once more.',
  'storekeeper.alert.website_shortage': 'Sold on the website, and not there',
  'storekeeper.alert.website_shortage.happened':
    'The website placed an order for more pieces than are left. The order is taken, and what is missing is owed.',
  'storekeeper.alert.website_shortage.todo':
    'Order the goods, or agree with the customer on something else and cancel what cannot be sent.',
  'storekeeper.alert.push_failing': 'Nothing is pushed to phones',
  'storekeeper.alert.push_failing.happened':
    'The service that pushes messages to phones, {provider}, refuses them: {because}. They are tried again each hour for a day; customers find them in the app.',
  'storekeeper.alert.push_failing.todo': 'Show it to whoever looks after the shop: its keys to that service have to be replaced.',
  'storekeeper.alert.maps_failing': 'The map refuses to answer',
  'storekeeper.alert.maps_failing.happened':
    '{provider} refuses whatever it is asked: {because}. Customers type their addresses by hand meanwhile.',
  'storekeeper.alert.maps_failing.todo':
    'Open Integrations, choose the map and press Test connection: it says what is wrong with the key or its project.',
  'storekeeper.alert.maps_limit': 'The map is asked no more',
  'storekeeper.alert.maps_limit.happened':
    'The map was asked as often as you allow for a day or a month. Customers type their addresses by hand until then.',
  'storekeeper.alert.maps_limit.todo':
    'Look under Integrations, at the map: it says which limit is reached. Raise it, or leave it; if far more was asked than there are customers, show it to whoever looks after the shop.',
  'storekeeper.alert.webhook_off': 'A webhook was switched off',
  'storekeeper.alert.webhook_off.happened':
    'Nothing is sent to {host} any more: {because, select, gone {it answered that it is gone for good} other {it has taken nothing for five days}}. What waited for it is kept.',
  'storekeeper.alert.webhook_off.todo':
    'Mend what listens there, then switch it on again under Webhooks. If nobody needs it, delete it there.',
  'storekeeper.alert.automation': 'A rule of yours',
  'storekeeper.alert.automation.happened': '{text}',
  'storekeeper.alert.automation.todo': 'The rule “{rule}” asked for this. Rules are under Automations.',
  'storekeeper.alert.other.happened': 'The shop has no words for this yet. What it knows stands in the form beside.',
  'storekeeper.alert.other.todo': 'Show it to whoever looks after the shop.',

  'storekeeper.alert.provider': 'Payment service',
  'storekeeper.alert.reference': 'Its number there',
  'storekeeper.alert.reason': 'Why',
  'storekeeper.alert.email': 'Customer',
  'storekeeper.alert.failure': 'Message for technicians',
  'storekeeper.alert.openOrder': 'Open the order',
  'storekeeper.alert.openOrderNumber': 'Open order {number}',
  'storekeeper.alert.note': 'What was done',
  'storekeeper.alert.noteHint': 'For your colleagues. May be empty.',
  'storekeeper.alert.close': 'Done',
  'storekeeper.alert.closed': 'The alert is done.',
  'storekeeper.alert.doneBy': 'Done by {name}, {when}',
  'storekeeper.alert.attention': 'Needs attention',
  'storekeeper.alert.all': 'All alerts',
  'storekeeper.alert.none': 'Nothing needs you now. Trouble with payments, refunds and disputes shows up here.',
  'storekeeper.alert.more': '{count, plural, one {# more is open} other {# more are open}}',
  'storekeeper.alert.closing': 'It leaves this list. Your colleagues find it among all alerts, with what you write here.',
  'storekeeper.alert.seeAll': 'See them all',
  'storekeeper.alert.everyKind': 'Everything',
  'storekeeper.alert.count': '{count, plural, one {# alert is open} other {# alerts are open}}',
  'storekeeper.alert.noneOfKind': 'Nothing of this kind is open.',
  'storekeeper.alert.loading': 'Loading the alerts',
  'storekeeper.alert.notRead': 'The alerts could not be read just now.',
  'storekeeper.alert.again': 'Try again',
};
