/** The page of the settings. */
export const settingsEn = {
  'storekeeper.settings.title': 'Settings of the shop',
  'storekeeper.settings.loading': 'Loading the settings',
  'storekeeper.settings.yes': 'Yes',
  'storekeeper.settings.no': 'No',
  'storekeeper.settings.takeAway': 'Take away: {name}',
  'storekeeper.settings.bounds': 'Enter a whole number from {least} to {most}.',
  'storekeeper.settings.footerIn': 'At the foot of invoices, {language}',
  'storekeeper.settings.group.shop': 'The shop',
  'storekeeper.settings.group.shop.about': 'What it is called, where it is, and what it speaks.',
  'storekeeper.settings.group.money': 'Money',
  'storekeeper.settings.group.money.about': 'What customers pay in, and how tax is rounded.',
  'storekeeper.settings.group.selling': 'Selling',
  'storekeeper.settings.group.selling.about': 'What customers are told of stock, how long goods are put aside, and what becomes of carts.',
  'storekeeper.settings.group.orders': 'Orders and their numbers',
  'storekeeper.settings.group.orders.about': 'How orders are numbered, and how long customers may withdraw.',
  'storekeeper.settings.group.website': 'Website',
  'storekeeper.settings.group.website.about':
    'Whether the connected website is asked before an order is placed, and whose word counts where both know something.',
  'storekeeper.settings.group.customers': 'Customers and their data',
  'storekeeper.settings.group.customers.about': 'How soon support answers, and how long what is kept of customers stays.',
  'storekeeper.settings.group.payments': 'Payments',
  'storekeeper.settings.group.payments.about': 'How customers may pay, and when their money is taken.',
  'storekeeper.settings.group.invoices': 'Invoices',
  'storekeeper.settings.group.invoices.about': 'Who sells, as papers say it, and when invoices are issued.',
  'storekeeper.settings.group.app': 'The app and its links',
  'storekeeper.settings.group.app.about': 'Where products stand on your website, and which apps open these links.',
  'storekeeper.settings.changed': '{count, plural, =0 {Nothing is changed} one {# setting is changed} other {# settings are changed}}',
  'storekeeper.settings.save': 'Save',
  'storekeeper.settings.drop': 'Drop my changes',
  'storekeeper.settings.saved': 'Saved. It can be undone for a day.',
  'storekeeper.settings.undone': 'Undone.',
  'storekeeper.settings.ask': 'Shall this hold from now on?',
  'storekeeper.settings.ask.about': 'This does more than it seems to. It holds at once, and can be undone for a day.',
  'storekeeper.settings.ask.save': 'Save it',
  'storekeeper.settings.change': '{field}: {before} → {after}',
  'storekeeper.settings.does.country':
    'Tax is that of the new country for whoever says no other, and so are prices for that country. Orders that were placed stay as they are.',
  'storekeeper.settings.does.timeZone':
    'Days begin and end at another hour: figures of sales are counted anew, and days and hours in discounts are meant there. What starts or ends at a moment does so at the same moment.',
  'storekeeper.settings.does.defaultLocale':
    'Customers who speak no language of the shop read this one. What is not told in it, they do not see.',
  'storekeeper.settings.does.currencies':
    'Nobody begins a cart or sees prices in a currency that is taken away. Carts in it can still be bought, and orders stay. The prices stay too, and hold again when it is offered again.',
  'storekeeper.settings.does.defaultCurrency':
    'Whoever chose no currency sees prices in this one. What has no price in it cannot be bought there.',
  'storekeeper.settings.does.taxRounding':
    'Tax of what is bought from now on may differ by a cent or two, in carts that are open too. Orders that were placed stay as they are.',
  'storekeeper.settings.does.holdStockAt':
    'From the cart on: goods in carts are nobody else’s while they are held. At checkout: the last piece goes to who pays first.',
  'storekeeper.settings.does.holdMinutes':
    'Holds from the next one on. Too short, and goods are gone while somebody pays; too long, and carts nobody buys keep them from others.',
  'storekeeper.settings.does.stockRouting':
    'Orders from now on are promised from other locations. Those that were placed stay where they are.',
  'storekeeper.settings.does.pickupDays':
    'Orders for pickup that lie packed for longer are cancelled within the hour, and what was paid for them goes back.',
  'storekeeper.settings.does.cartLifetimeDays': 'A cart keeps its day until it is changed the next time. Then it counts anew.',
  'storekeeper.settings.does.orderNumberPrefix':
    'Orders from now on have the new beginning, and count as a series of their own. Those that were placed keep their numbers.',
  'storekeeper.settings.does.orderSeries':
    'Orders from now on are counted in other series, each from where it was. Ask your accountant whether that may change within a year.',
  'storekeeper.settings.does.websiteAcceptance':
    'From now on no order is placed unless the company’s website accepts it. When it does not answer, what is chosen under “When the website is down” holds.',
  'storekeeper.settings.does.websiteOutage': 'Holds at once, also for an outage that is going on.',
  'storekeeper.settings.does.websiteStock':
    'Counts of the side that is not chosen are not taken any more. Nothing is recounted by the change itself.',
  'storekeeper.settings.does.websitePrices': 'Prices stay as they are until the side that is chosen sets others.',
  'storekeeper.settings.does.activityMonths':
    'Within a day, what is older is deleted from timelines, or moved into the archive where the shop has one. What was deleted does not come back.',
  'storekeeper.settings.does.cashOnDelivery':
    'Nobody can choose to pay on delivery any more, in carts that are open too. Orders that wait for such a payment stay, and are paid as agreed.',
  'storekeeper.settings.does.paymentCapture':
    'Holds for payments that begin from now on. By hand, somebody has to take each within about seven days, or the bank lets it go.',
  'storekeeper.settings.does.issueInvoices':
    'Every order that is paid from now on gets an invoice by itself. An invoice is never taken back, only credited.',
  'storekeeper.settings.does.invoiceNumberPrefix':
    'Invoices from now on begin with it; the count goes on. Ask your accountant whether that may change within a year.',
  'storekeeper.settings.does.creditNoteNumberPrefix':
    'Credit notes from now on begin with it; the count goes on. Ask your accountant whether that may change within a year.',
  'storekeeper.settings.counted.prices': 'Prices in it: {count}',
  'storekeeper.settings.counted.delivery_prices': 'Prices of deliveries in it: {count}',
  'storekeeper.settings.counted.open_carts': 'Open carts it meets: {count}',
  'storekeeper.settings.counted.unpaid_orders': 'Orders that wait for their money: {count}',
  'storekeeper.settings.counted.tax_rates': 'Tax rates for that country: {count}. Without one, goods are sold there without tax.',
  'storekeeper.settings.counted.untranslated_products': 'Products that are not told in it: {count}',
  'storekeeper.settings.counted.held_goods': 'Goods held for carts right now: {count}. They stay held as long as they were promised.',
  'storekeeper.settings.changes': 'What was changed last',
  'storekeeper.settings.changes.about': 'Whoever did it, here or elsewhere. Each can be undone by one click for a day.',
  'storekeeper.settings.changes.none': 'Nothing was changed so far.',
  'storekeeper.settings.undo': 'Undo',
  'storekeeper.settings.undoOf': 'Undo: {fields}',
  'storekeeper.settings.wasUndoing': 'undid a change',
  'storekeeper.settings.staysAsItIs': 'Changed again since, and stays as it is: {fields}',
  'storekeeper.settings.state.over': 'A day has passed.',
  'storekeeper.settings.state.undone': 'Undone.',
  'storekeeper.settings.state.changedSince': 'Changed again since.',
  'storekeeper.settings.byShop': 'The shop itself',
  'storekeeper.settings.bySomebody': 'Somebody',
  'storekeeper.settings.clash': '{name} changed the same meanwhile. Save again to write yours over it, or drop your changes.',
  'storekeeper.settings.clash.values': '{field}: there now {theirs}; yours {mine}',
  'storekeeper.settings.taxes': 'Taxes',
  'storekeeper.settings.taxes.about': 'What is taxed at how many percent, and where.',
  'storekeeper.settings.taxes.none': 'There is no tax rate: everything is sold without tax.',
  'storekeeper.settings.taxes.add': 'New tax rate',
  'storekeeper.settings.deliveries': 'Deliveries',
  'storekeeper.settings.deliveries.about': 'How goods are sent, for how much, and where to.',
  'storekeeper.settings.deliveries.none': 'There is no delivery: nothing can be ordered.',
  'storekeeper.settings.deliveries.add': 'New delivery',
  'storekeeper.settings.deliveries.everywhere': 'Everywhere',
  'storekeeper.settings.deliveries.off': 'switched off',
  'storekeeper.settings.elsewhere': 'Set elsewhere',
  'storekeeper.settings.elsewhere.about': 'Ways to pay, what sends mail and the addresses of the shop are set by whoever runs its server.',
  'storekeeper.settings.elsewhere.languages': 'Languages',
  'storekeeper.settings.elsewhere.mails': 'Mails about orders',
  'storekeeper.settings.elsewhere.versions': 'Versions of the app',
  'storekeeper.settings.elsewhere.flags': 'Switches of the app',
  'storekeeper.settings.elsewhere.legal': 'Legal texts',
  'storekeeper.settings.elsewhere.locations': 'Stock locations',
  'storekeeper.settings.elsewhere.staff': 'Staff and what they may do',
  'storekeeper.refusal.settingsOver': 'A change can be undone for a day. Change the setting instead.',
  'storekeeper.refusal.settingsUndone': 'This change is undone already.',
  'storekeeper.refusal.settingsChangedSince': 'All of this was changed again since. Undo the later change first, or change the setting.',
};
