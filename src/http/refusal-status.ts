import type { RefusalCode } from '../domain/domain-error';
import { httpCodes } from './http-codes';

// A new code does not compile until it has a status here.
export const statusOf: Record<RefusalCode, number> = {
  CREDENTIALS_WRONG: 401,
  CREDENTIAL_INVALID: 401,
  IDENTITY_PROVIDER_UNKNOWN: 404,
  IDENTITY_PROVIDER_UNAVAILABLE: 503,
  ACCOUNT_BLOCKED: 403,
  EMAIL_NOT_CONFIRMED: 403,
  EMAIL_TAKEN: 409,
  EMAIL_MISSING: 422,
  REGISTRATION_CLOSED: 403,
  REFRESH_TOKEN_INVALID: 401,
  PASSWORD_WRONG: 422,
  ACCOUNT_CODE_INVALID: 422,
  AMOUNT_TOO_LARGE: 422,
  APP_TOO_OLD: 426,
  CART_NOT_FOUND: 404,
  CART_CLOSED: 409,
  CART_CHANGED: 409,
  CART_REVISION_CONFLICT: 409,
  CART_LIMIT_REACHED: 422,
  CURRENCY_NOT_OFFERED: 422,
  CURSOR_UNKNOWN: 422,
  VARIANT_UNKNOWN: 422,
  LINE_OPTION_TAKEN: 422,
  PRICE_UNKNOWN: 422,
  PRICE_LIST_UNKNOWN: 422,
  PRODUCT_NOT_FOUND: 404,
  PICTURE_NOT_FOUND: 404,
  PRODUCT_FEED_NOT_FOUND: 404,
  LEGAL_TEXT_NOT_FOUND: 404,
  LINE_UNKNOWN: 422,
  LOCATION_AMBIGUOUS: 422,
  LOCATION_UNKNOWN: 422,
  REGION_UNKNOWN: 422,
  CODE_UNKNOWN: 422,
  CODE_NOT_APPLICABLE: 422,
  DELIVERY_METHOD_UNKNOWN: 422,
  PAYMENT_PROVIDER_UNKNOWN: 422,
  REQUIREMENTS_NOT_MET: 422,
  OUT_OF_STOCK: 422,
  ORDER_CHANGED: 409,
  ORDER_NOT_FOUND: 404,
  ORDER_ILLEGAL_TRANSITION: 409,
  ORDER_REFUSED: 422,
  PAPER_NOT_FOUND: 404,
  PAYMENT_AMOUNT_DIFFERS: 422,
  PAYMENT_DECLINED: 422,
  PAYMENT_EXCEEDS_DUE: 422,
  PAYMENT_METHOD_NOT_FOUND: 404,
  PAYMENT_NOT_FOUND: 404,
  PAYMENT_PROVIDER_UNAVAILABLE: 503,
  PLUGIN_FAILED: 503,
  CAPTURE_EXCEEDS_PAYMENT: 422,
  CAPTURE_UNDECIDED: 409,
  CAPTURE_FAILED: 409,
  QUANTITY_TOO_LARGE: 422,
  REFUND_EMPTY: 422,
  REFUND_EXCEEDS_PAYMENT: 422,
  RETURN_REQUEST_NOT_FOUND: 404,
  ADDRESS_CHANGES_PRICE: 422,
  ORDER_NOTE_NOT_FOUND: 404,
  TAGS_TOO_MANY: 422,
  BARCODE_AMBIGUOUS: 422,
  BARCODE_UNKNOWN: 422,
  BULK_CHANGE_EMPTY: 422,
  BULK_CHANGE_NOT_FOUND: 404,
  BULK_CHANGE_OPEN: 409,
  BULK_CHANGE_TOO_LARGE: 422,
  CATEGORY_UNKNOWN: 422,
  SELLER_UNKNOWN: 409,
  MAIL_UNAVAILABLE: 503,
  MAIL_REFUSED: 422,
  MAIL_DOES_NOT_FIT: 409,
  SHIPMENT_NOT_FOUND: 404,
  STOCK_TOO_LOW: 422,
  STOCKTAKE_CLOSED: 409,
  STOCKTAKE_NOT_FOUND: 404,
  STOCKTAKE_SHORT: 422,
  WEBSITE_UNAVAILABLE: 503,
  WEBHOOK_REFUSED: 400,
  WEBHOOK_UNKNOWN: 404,
  PROVIDER_EVENT_NOT_FOUND: 404,
  STAFF_ALERT_NOT_FOUND: 404,
  DISCOUNT_INVALID: 400,
  PRICE_LIST_INVALID: 400,
  SALE_INVALID: 400,
  SALE_NOT_FOUND: 404,
  CONTENT_INVALID: 400,
  EDIT_CONFLICT: 409,
  EXTERNAL_ID_TAKEN: 409,
  EDIT_NOT_ALLOWED: 403,
  PICTURE_TOO_LARGE: 422,
  STILL_IN_USE: 409,
};

const added = new Map<string, number>();

/** Adds a code of a plugin, with the status it is answered with. Throws where the code is taken or cannot be one. */
export function addRefusalCode(code: string, status: number): void {
  if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(code))
    throw new Error(`"${code}" cannot be a code: capital letters, and underscores between words`);
  if (![400, 403, 404, 409, 422, 503].includes(status)) throw new Error(`${status} is no status a refusal is answered with`);
  if (Object.hasOwn(statusOf, code) || Object.hasOwn(httpCodes, code) || added.has(code))
    throw new Error(`There is already a code ${code}`);
  added.set(code, status);
}

/** What a refusal is answered with. A code that nobody added is a refusal all the same. */
export const statusOfRefusal = (code: string): number =>
  Object.hasOwn(statusOf, code) ? statusOf[code as RefusalCode] : (added.get(code) ?? 422);
