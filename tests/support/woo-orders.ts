const person = {
  first_name: 'Taras',
  last_name: 'Bond',
  company: '',
  address_1: 'Nowa 1',
  address_2: '',
  city: 'Kraków',
  state: '',
  postcode: '30-001',
  country: 'PL',
};

/** An order as WooCommerce's webhooks tell it: amounts without tax, as text. */
export const wooOrderOf = (sku: string, change: object = {}) => ({
  id: 901,
  status: 'processing',
  currency: 'EUR',
  date_modified_gmt: '2026-11-28T10:00:00',
  date_paid_gmt: '2026-11-28T09:59:00',
  total: '51.18',
  payment_method_title: 'Card',
  transaction_id: 'ch_1',
  customer_note: 'Ring twice',
  billing: { ...person, email: 'taras@example.com', phone: '+48600700800' },
  shipping: person,
  line_items: [
    { name: 'Linen shirt', sku, quantity: 3, subtotal: '33.3333', subtotal_tax: '7.666659', total: '31.6667', total_tax: '7.283341' },
  ],
  shipping_lines: [{ method_title: 'DPD', total: '8.00', total_tax: '1.84' }],
  fee_lines: [{ name: 'Gift wrap', total: '2.00', total_tax: '0.39' }],
  meta_data: [{ key: 'other', value: { a: 1 } }],
  ...change,
});
