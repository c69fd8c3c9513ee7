/** Makes a request that breaks something as small as it can be, and writes it down so that it can be sent by hand. */

/** @typedef {import('./requests.mjs').Request} Request */

const mostTries = 60;

/** @param {Request} request @param {(smaller: Request) => Promise<boolean>} breaks @returns {Promise<Request>} */
export async function shrink(request, breaks) {
  let smallest = request;
  for (let tries = 0, found = true; found && tries < mostTries;) {
    found = false;
    for (const smaller of smallerThan(smallest)) {
      tries += 1;
      if (tries >= mostTries) break;
      if (!(await breaks(smaller))) continue;
      smallest = smaller;
      found = true;
      break;
    }
  }
  return smallest;
}

/** @param {Request} request @returns {Generator<Request>} */
function* smallerThan(request) {
  for (const name of Object.keys(request.query)) yield { ...request, query: without(request.query, name) };
  for (const name of Object.keys(request.headers)) yield { ...request, headers: without(request.headers, name) };
  for (const body of smallerValues(request.body)) yield { ...request, body };
}

/** @param {unknown} value @returns {Generator<unknown>} */
function* smallerValues(value) {
  if (Array.isArray(value)) {
    if (value.length > 4) yield value.slice(0, Math.ceil(value.length / 2));
    for (const [index, one] of value.entries()) {
      yield value.filter((_other, place) => place !== index);
      for (const inner of smallerValues(one)) yield value.map((other, place) => (place === index ? inner : other));
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) {
      yield without(value, name);
      for (const inner of smallerValues(one)) yield { ...value, [name]: inner };
    }
  } else if (typeof value === 'string' && value.length > 20) yield value.slice(0, Math.ceil(value.length / 2));
}

/** @template {object} T @param {T} value @param {string} name @returns {T} */
const without = (value, name) => /** @type {T} */ (Object.fromEntries(Object.entries(value).filter(([other]) => other !== name)));

/** @param {Request} request @param {string} url */
export function made({ method, path, query, headers, body }, url) {
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
  const shown = Object.entries(headers).map(([name, value]) => `-H '${name}: ${name === 'Authorization' ? '…' : value}'`);
  const text = body === undefined ? [] : [`-H 'Content-Type: application/json' -d '${JSON.stringify(body).slice(0, 1_500)}'`];
  return [`curl -X ${method} '${url}${path}${asked ? `?${asked}` : ''}'`, ...shown, ...text].join(' ');
}
