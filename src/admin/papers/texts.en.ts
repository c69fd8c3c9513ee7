/** The texts on invoices, credit notes and packing slips of an order. */
export const papersEn = {
  'storekeeper.papers.title': 'Papers',
  'storekeeper.papers.loading': 'Loading the papers',
  'storekeeper.papers.none': 'No invoice was issued.',
  'storekeeper.papers.invoice': 'Invoice {number}',
  'storekeeper.papers.creditNote': 'Credit note {number}',
  'storekeeper.papers.issuedAt': 'Issued {at}',
  'storekeeper.papers.open': 'Open {number}',
  'storekeeper.papers.slip': 'Packing slip',
  'storekeeper.papers.slips': '{count, plural, one {Print # packing slip} other {Print # packing slips}}',
  'storekeeper.papers.choose': 'Choose order {number}',
  'storekeeper.papers.chooseAll': 'Choose all orders of this page',
  'storekeeper.papers.chosen': 'Chosen',
  'storekeeper.papers.issue': 'Issue an invoice',
  'storekeeper.papers.explanation':
    'It gets the next number and stays as it is: what goes back afterwards has a credit note. The customer finds it with the order.',
  'storekeeper.papers.buyer': 'For {buyer}',
  'storekeeper.papers.taxNumber': 'Tax number {number}',
  'storekeeper.papers.net': 'Without tax',
  'storekeeper.papers.tax': 'Tax',
  'storekeeper.papers.total': 'Total',
  'storekeeper.papers.issued': 'The invoice is issued',
  'storekeeper.papers.nameless':
    'An invoice names its seller, and nobody is named yet. Enter the legal name of the company in the Content Manager, under Store settings.',
  'storekeeper.event.invoice_issued': 'Invoice issued',
  'storekeeper.event.credit_note_issued': 'Credit note issued',
};
