import { isWebAddress } from '../content/is-web-address';
import { refusal, type Remark } from '../pricing/finding';

export const longestLink = 500;

// Schemes that run something, or read the phone; all others belong to apps.
const isOfApp = (address: string): boolean =>
  /^[a-z][a-z0-9+.-]{1,30}:\/\/[^\s<>"]+$/i.test(address) &&
  !/^(javascript|data|vbscript|file|blob|http|content|intent|about):/i.test(address);

/** What is wrong with an address that a message opens: it is a page, or a place in an app. */
export function checkLink(address: string, field: string): Remark[] {
  if ((/^https:/i.test(address) && isWebAddress(address)) || isOfApp(address)) return [];
  return [refusal('LINK_INVALID', field, 'Enter an address that begins with https://, or one of your app, such as myshop://sale.')];
}
