/** The texts on what payment services told the shop. */
export const providerEventsEn = {
  'storekeeper.providerEvent.title': 'The event',
  'storekeeper.providerEvent.received': 'Waiting',
  'storekeeper.providerEvent.processed': 'Done',
  'storekeeper.providerEvent.failed': 'Did not work',
  'storekeeper.providerEvent.webhook': 'Told by the payment service',
  'storekeeper.providerEvent.reconciliation': 'Found by the shop, which asked',
  'storekeeper.providerEvent.isReceived': 'The shop has not looked at it yet. Usually that takes seconds.',
  'storekeeper.providerEvent.isProcessed': '{provider} was asked how the payment stands, and the answer is written down.',
  'storekeeper.providerEvent.isNothing': 'It is about no payment, so nothing had to be done.',
  'storekeeper.providerEvent.isFailed':
    'The shop could not finish with it{attempts, plural, =0 {} one { when it tried} other { in # tries}}. Nothing is lost: it is tried again by itself, and you can have it tried now.',
  'storekeeper.providerEvent.why': 'Why',
  'storekeeper.providerEvent.outage': '{provider} did not answer as it should.',
  'storekeeper.providerEvent.unexpected': 'Something went wrong that needs a technician.',
  'storekeeper.providerEvent.forTechnicians': 'For technicians: {failure}',
  'storekeeper.providerEvent.again': 'Process again',
  'storekeeper.providerEvent.done': 'It is processed. The order shows how the payment stands.',
  'storekeeper.missed.title': 'Missed events',
  'storekeeper.missed.explanation':
    'Every few minutes the shop asks the payment services what it may have missed. You can have it ask now.',
  'storekeeper.missed.look': 'Look for missed events',
  'storekeeper.missed.found':
    '{missed, plural, =0 {No event was missed.} one {# missed event was found.} other {# missed events were found.}}',
  'storekeeper.missed.processed':
    '{processed, plural, =0 {No event waited.} one {# event that waited is processed.} other {# events that waited are processed.}}',
  'storekeeper.missed.settled':
    '{settled, plural, =0 {No payment was under way.} one {# payment was asked about.} other {# payments were asked about.}}',
  'storekeeper.missed.failed':
    'Not every payment service answered as it should. What was found is written down, and the shop goes on trying by itself.',

  'storekeeper.happened.started': 'A payment was started',
  'storekeeper.happened.accepted': 'The bank has accepted the card',
  'storekeeper.happened.paid': 'The customer has paid',
  'storekeeper.happened.authorized': 'The bank has promised the money',
  'storekeeper.happened.processing': 'The payment is on its way',
  'storekeeper.happened.asked': 'The bank asks the customer to approve',
  'storekeeper.happened.failed': 'A try to pay did not work',
  'storekeeper.happened.cancelled': 'The payment was cancelled',
  'storekeeper.happened.refunded': 'Money went back',
  'storekeeper.happened.refunding': 'A refund was started or has changed',
  'storekeeper.happened.refundFailed': 'A refund did not work',
  'storekeeper.happened.disputed': 'The customer disputes the payment',
  'storekeeper.happened.disputeMoved': 'A dispute has changed',
  'storekeeper.happened.disputeDecided': 'A dispute was decided',
  'storekeeper.happened.disputeTook': 'The bank took disputed money',
  'storekeeper.happened.disputeGave': 'The bank gave disputed money back',
  'storekeeper.failureKind.outage': 'Outage',
  'storekeeper.failureKind.fault': 'Fault',
};
