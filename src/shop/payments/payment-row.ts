import type { PaymentState } from '../../domain/payments/payment-state';

/** A row of `payments`, with what its provider has to know of the order. */
export type PaymentRow = Readonly<Record<string, unknown>> &
  Readonly<{
    id: number;
    document_id: string;
    order_document_id: string;
    provider: string;
    reference: string | null;
    failure_code: string | null;
    status: PaymentState;
    revision: number;
  }>;
