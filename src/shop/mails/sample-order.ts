import type { MailFacts } from './mail-values';
import type { MailOrder } from './mail-values';

const id = 'sample';
const pieces = [{ line: id, quantity: 2 }];

/** An order nobody placed, to see a mail by. */
export function sampleOrder(currency: string): Readonly<{ order: MailOrder; facts: MailFacts }> {
  const money = (amount: number) => ({ amount, currency });
  const order: MailOrder = {
    number: 'A-000123',
    lines: [{ id, name: 'Lorem ipsum', options: [{ label: 'M' }], quantity: 2, total: money(240_00), taxIncluded: true }],
    due: money(230_00),
    payments: [],
    totals: { items: money(240_00), discounts: money(20_00), delivery: money(10_00), tax: money(38_33), total: money(230_00) },
    delivery: { name: 'Nova Poshta' },
    addresses: {
      shipping: { firstName: 'Олена', lastName: 'Коваль', line1: 'вул. Прикладна, 1', postalCode: '79000', city: 'Львів', country: 'UA' },
      billing: null,
    },
    shipments: [
      {
        ...{ id, lines: pieces, carrier: 'Nova Poshta', trackingNumber: '20450000000000' },
        trackingUrl: 'https://carrier.example/20450000000000',
      },
    ],
    returnRequests: [{ id, lines: pieces, decision: { note: 'Lorem ipsum dolor sit amet.' } }],
    refunds: [{ id, amount: money(115_00) }],
  };
  const link = { url: 'https://shop.example/pay/sample', expiresAt: new Date(Date.now() + 48 * 3_600_000).toISOString() };
  const request = { subject: 'Lorem ipsum', answer: 'Lorem ipsum dolor sit amet.' };
  return {
    order,
    facts: {
      shipment: id,
      returnRequest: id,
      refund: id,
      expectedAt: '2026-12-05T16:40:00.000Z',
      code: '402817',
      followUrl: 'https://shop.example/track/sample',
      link,
      request,
    },
  };
}
