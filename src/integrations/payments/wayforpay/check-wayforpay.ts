import type { Connected } from '../../adapter';
import { createWayForPayApi, type WayForPaySettings } from './wayforpay-api';

// What happened in this second: mostly nothing, and signed with our key all the same.
const shortly = 1;

/** Whether WayForPay knows the login and its key. Throws as every request does where it does not. */
export async function checkWayForPay(settings: WayForPaySettings): Promise<Connected> {
  const now = Math.floor(Date.now() / 1_000);
  await createWayForPayApi(settings)('TRANSACTION_LIST', { dateBegin: now - shortly, dateEnd: now });
  return { account: settings.merchantAccount };
}
