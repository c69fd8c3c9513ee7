/** Who may ask at all. Browsers ask for whatever page tells them to, and this server is where a browser can reach it. */
import { BadRequest } from './web.mjs';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** @param {string | undefined} host a Host header */
function nameOf(host) {
  if (!host || !URL.canParse(`http://${host}`)) return '';
  return new URL(`http://${host}`).hostname;
}

/**
 * A page that lets its own name point to this machine must not read from here.
 * @param {import('node:http').IncomingHttpHeaders} headers @param {readonly string[]} hosts names besides those of loopback
 */
export function assertKnownHost({ host }, hosts) {
  if (![...loopbackNames, ...hosts].includes(nameOf(host))) throw new BadRequest(421, 'host_unknown', 'Nobody of this name is here');
}

/** @param {import('node:http').IncomingMessage} request */
export function assertLocal({ headers, socket }) {
  const address = socket.remoteAddress ?? '';
  const isLoopback = address === '::1' || /^(::ffff:)?127\./.test(address);
  if (!isLoopback || !loopbackNames.includes(nameOf(headers.host))) throw new BadRequest(403, 'not_local', 'Only from this machine');
}

/** No other site may send forms here. Programs that are no browsers say nothing about sites. @param {import('node:http').IncomingHttpHeaders} headers */
export function assertSameSite({ host, origin, 'sec-fetch-site': site }) {
  const isOwn = site === undefined ? origin === undefined || hostOf(origin) === host : site === 'same-origin' || site === 'none';
  if (!isOwn) throw new BadRequest(403, 'cross_site', 'Not from another site');
}

/** @param {string} origin */
const hostOf = (origin) => (URL.canParse(origin) ? new URL(origin).host : '');
