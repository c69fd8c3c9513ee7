import { IntegrationError } from '../../integration-error';
import { readMessage, textOf, type Message } from './message';
import { isOurFault, isPassing } from './reason-codes';
import { isSigned, signatureOf, statusFields } from './signature';
import { readText } from '../../read-answer';

export type WayForPaySettings = Readonly<{
  merchantAccount: string;
  secretKey: string;
  /** As it is registered with the account, such as `shop.example.com`. */
  merchantDomain: string;
  /** Where WayForPay tells us what happened; null where nobody listens. */
  serviceUrl: string | null;
  /** Where the customer goes after paying; null stays on WayForPay's page. The customer arrives with a POST. */
  returnUrl: string | null;
  apiUrl?: string;
  timeoutMs: number;
}>;

const account = ['merchantAccount'] as const;
const order = [...account, 'orderReference'] as const;
const money = [...order, 'amount', 'currency'] as const;
const moved = [...order, 'transactionStatus', 'reasonCode'] as const;
const invoice = ['orderDate', 'amount', 'currency', 'productName', 'productCount', 'productPrice'] as const;

/** What is signed of each request, and of its answer where WayForPay signs that. */
const signed = {
  CREATE_INVOICE: { request: [...account, 'merchantDomainName', 'orderReference', ...invoice], answer: null },
  REMOVE_INVOICE: { request: order, answer: null },
  CHECK_STATUS: { request: order, answer: statusFields },
  SETTLE: { request: money, answer: moved },
  REFUND: { request: money, answer: moved },
  TRANSACTION_LIST: { request: [...account, 'dateBegin', 'dateEnd'], answer: null },
} as const satisfies Record<string, { request: readonly string[]; answer: readonly string[] | null }>;

export type Kind = keyof typeof signed;
export type Answer = Readonly<{ message: Message; code: number; status: string | null }>;
export type AskWayForPay = (kind: Kind, fields: Message) => Promise<Answer>;

export const failure = (message: string, retryable: boolean, cause?: unknown): IntegrationError =>
  new IntegrationError('WayForPay', message, retryable, cause);

/**
 * Asks WayForPay. The answer may be a refusal that says something about the payment; one that is about our account or our
 * request is thrown, and so is none, or one whose signature is wrong. No message repeats what was sent or answered: there
 * are card numbers and names in it.
 */
export function createWayForPayApi(settings: WayForPaySettings): AskWayForPay {
  const { merchantAccount, secretKey, timeoutMs, apiUrl = 'https://api.wayforpay.com/api' } = settings;

  return async (kind, fields) => {
    const request = { transactionType: kind, merchantAccount, apiVersion: 1, ...fields };
    const merchantSignature = signatureOf(request, signed[kind].request, secretKey);
    const message = await post(apiUrl, { ...request, merchantSignature }, { kind, timeoutMs });

    const code = Number(textOf(message, 'reasonCode') ?? NaN);
    const status = textOf(message, 'transactionStatus');
    if (!Number.isInteger(code)) throw failure(`${kind} was answered without a reason code`, true);
    // The code of a status says why the payment was declined; any other is about what we asked for.
    const isStatus = kind === 'CHECK_STATUS' && status !== null;
    if (!isStatus && (isOurFault(code) || isPassing(code))) throw failure(`${kind} was refused with code ${code}`, isPassing(code));
    // What says nothing about a payment is not signed: that the number is unknown, or our request wrong.
    const signedFields = status === null ? null : signed[kind].answer;
    if (signedFields && !isSigned(message, signedFields, secretKey)) throw failure(`${kind} was answered with a wrong signature`, true);
    if (signedFields && message.orderReference !== fields.orderReference) throw failure(`${kind} was answered for another order`, true);
    return { message, code, status };
  };
}

async function post(url: string, request: Message, { kind, timeoutMs }: { kind: Kind; timeoutMs: number }): Promise<Message> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(request),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    text = await readText(response);
  } catch (error) {
    throw failure(`${kind} got no answer`, true, error);
  }
  const isTheirs = response.status >= 500 || response.status === 429;
  if (!response.ok) throw failure(`${kind} was answered with HTTP ${response.status}`, isTheirs);
  const message = readMessage(text);
  if (!message) throw failure(`${kind} was answered with something else than JSON`, true);
  return message;
}
