/** What each of the systems makes of a message. */

export const systems = /** @type {const} */ (['crm', 'website', 'webhooks']);
/** @typedef {typeof systems[number]} System */

/** @param {string} name @returns {name is System} */
export const isSystem = (name) => systems.some((system) => system === name);

/**
 * What a message says it is, and what it is about: a webhook names its aggregate, a CRM and a website the record.
 * @param {string} text @returns {{ type: string, about: string }}
 */
export function read(text) {
  const told = parsed(text);
  const { type, aggregate, data } = told;
  const about = aggregate ? `${wordOf(aggregate.type)} ${wordOf(aggregate.id)}` : wordOf(data?.number ?? data?.id);
  return { type: wordOf(type) || 'nothing that is known', about: about.trim() };
}

/** @param {string} text @returns {Record<string, any>} */
function parsed(text) {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** @param {unknown} value */
const wordOf = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '');

/**
 * @param {System} system @param {{ type: string, id: string | string[] | undefined, refuses: boolean }} message
 * @returns {{ accepted?: boolean, [name: string]: unknown }}
 */
export function answerTo(system, { type, id, refuses }) {
  if (system !== 'website') return {};
  if (type === 'ping') return { name: 'Website of the demo' };
  if (type !== 'order.accept') return {};
  if (refuses) return { accepted: false, reason: 'The website of the demo was told to refuse this order' };
  // The same question has the same answer.
  return { accepted: true, reference: `DEMO-${String(id).slice(-8)}` };
}
