/** Every way the business can say no. Clients switch on the code, so a code never changes its meaning. */
export const refusalCodes = [
  'CREDENTIALS_WRONG',
  'ACCOUNT_BLOCKED',
  'EMAIL_NOT_CONFIRMED',
  'EMAIL_TAKEN',
  'REGISTRATION_CLOSED',
  'REFRESH_TOKEN_INVALID',
  'PASSWORD_WRONG',
  'ACCOUNT_CODE_INVALID',
  'AMOUNT_TOO_LARGE',
  'CART_NOT_FOUND',
  'CART_CLOSED',
  'CART_CHANGED',
  'CART_REVISION_CONFLICT',
  'CART_LIMIT_REACHED',
  'CURRENCY_NOT_OFFERED',
  'CURSOR_UNKNOWN',
  'VARIANT_UNKNOWN',
  'PRICE_UNKNOWN',
  'PRICE_LIST_UNKNOWN',
  'PRODUCT_NOT_FOUND',
  'LINE_UNKNOWN',
  'LOCATION_AMBIGUOUS',
  'LOCATION_UNKNOWN',
  'REGION_UNKNOWN',
  'CODE_UNKNOWN',
  'CODE_NOT_APPLICABLE',
  'DELIVERY_METHOD_UNKNOWN',
  'PAYMENT_PROVIDER_UNKNOWN',
  'REQUIREMENTS_NOT_MET',
  'OUT_OF_STOCK',
  'ORDER_NOT_FOUND',
  'ORDER_ILLEGAL_TRANSITION',
  'ORDER_REFUSED',
  'PAYMENT_AMOUNT_DIFFERS',
  'PAYMENT_DECLINED',
  'PAYMENT_EXCEEDS_DUE',
  'PAYMENT_METHOD_NOT_FOUND',
  'PAYMENT_NOT_FOUND',
  'PAYMENT_PROVIDER_UNAVAILABLE',
  'PLUGIN_FAILED',
  'CAPTURE_EXCEEDS_PAYMENT',
  'CAPTURE_UNDECIDED',
  'CAPTURE_FAILED',
  'QUANTITY_TOO_LARGE',
  'REFUND_EMPTY',
  'REFUND_EXCEEDS_PAYMENT',
  'RETURN_REQUEST_NOT_FOUND',
  'SHIPMENT_NOT_FOUND',
  'STOCK_TOO_LOW',
  'WEBSITE_UNAVAILABLE',
  'WEBHOOK_REFUSED',
  'WEBHOOK_UNKNOWN',
  'PROVIDER_EVENT_NOT_FOUND',
  'STAFF_ALERT_NOT_FOUND',
  'DISCOUNT_INVALID',
  'PRICE_LIST_INVALID',
  'CONTENT_INVALID',
  'EDIT_CONFLICT',
  'EDIT_NOT_ALLOWED',
  'EXTERNAL_ID_TAKEN',
  'STILL_IN_USE',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

// Not `instanceof`: a plugin may bring its own copy of this class into the process.
export const isDomainError = (error: unknown): error is DomainError => error instanceof Error && error.name === 'DomainError';
