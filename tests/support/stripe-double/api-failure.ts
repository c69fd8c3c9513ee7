/** The `error` of an answer of Stripe's, as it is sent. */
export type ErrorBody = Readonly<{
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
  charge?: string;
  payment_intent?: object;
  payment_method?: object;
}>;

/** An answer that says no. Some are only known after something happened: a card is asked before it is declined. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly body: ErrorBody;
  constructor(status: number, body: ErrorBody) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

const invalid = (body: Omit<ErrorBody, 'type'>) => new ApiFailure(400, { type: 'invalid_request_error', ...body });

export const invalidRequest = (message: string, more: Pick<ErrorBody, 'code' | 'param' | 'payment_intent'> = {}): ApiFailure =>
  invalid({ message, ...more });

/** `status` is 404 for what an address names, and 400 for what a parameter names. */
export const missing = (what: string, id: string, param: string, status: 400 | 404 = 404): ApiFailure =>
  new ApiFailure(status, { type: 'invalid_request_error', code: 'resource_missing', param, message: `No such ${what}: '${id}'` });

export const unexpectedState = (message: string, intent: object): ApiFailure =>
  invalid({ code: 'payment_intent_unexpected_state', message, payment_intent: intent });
