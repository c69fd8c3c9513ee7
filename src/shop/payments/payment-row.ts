import type { OrdersRow, PaymentsRow } from 'knex/types/tables';

/** A row of `payments`, with what its provider has to know of the order. */
export type PaymentRow = Readonly<
  PaymentsRow & Pick<OrdersRow, 'total_minor' | 'email' | 'customer_id'> & { order_document_id: OrdersRow['document_id'] }
>;
