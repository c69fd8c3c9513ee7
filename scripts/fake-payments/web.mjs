/** HTTP as all doors speak it: what was asked, and how it is answered. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { Refusal } from './refusal.mjs';

const longestBody = 64 * 1024;

/**
 * @typedef {object} Asked
 * @property {string} method
 * @property {string} path
 * @property {URLSearchParams} query
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {string} text
 *
 * @typedef {{ status: number, headers: Record<string, string>, text: string }} Reply
 */

/** The request itself is wrong; who asks again as it is gets the same answer. */
export class BadRequest extends Error {
  /** @param {number} status @param {string} code @param {string} message */
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** @param {import('node:http').IncomingMessage} request @returns {Promise<Asked>} */
export async function readRequest(request) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > longestBody) throw new BadRequest(413, 'too_large', 'At most 64 KB');
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return { method: request.method ?? 'GET', path: pathname, query: searchParams, headers: request.headers, text };
}

/** @param {Asked} asked */
export const isJson = ({ headers }) => /^application\/json\b/i.test(headers['content-type'] ?? '');

/** A browser that shows what it gets. @param {Asked} asked */
export const wantsPage = ({ headers }) => (headers.accept ?? '').includes('text/html');

/** What was sent, as JSON or as a form. @param {Asked} asked @returns {Record<string, unknown>} */
export function readFields(asked) {
  if (!isJson(asked)) return Object.fromEntries(new URLSearchParams(asked.text));
  try {
    const fields = JSON.parse(asked.text);
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) return fields;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new BadRequest(400, 'malformed', 'The body must be a JSON object');
}

/** @param {number} status @param {object} body @param {Record<string, string>} [headers] @returns {Reply} */
export const json = (status, body, headers = {}) => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  text: JSON.stringify(body),
});

/** After a form: the browser asks for the page anew, and reloading it sends nothing again. @param {string} location @returns {Reply} */
export const seeOther = (location) => ({ status: 303, headers: { location }, text: '' });

/** @param {unknown} error @returns {{ status: number, code: string, message: string }} throws what is no answer to anybody */
export function toProblem(error) {
  if (error instanceof BadRequest) return { status: error.status, code: error.code, message: error.message };
  if (!(error instanceof Refusal)) throw error;
  return { status: error.code.endsWith('_unknown') ? 404 : 422, code: error.code, message: error.message };
}

/** @param {string} given @param {string} secret */
export const isSame = (given, secret) => timingSafeEqual(sha256(given), sha256(secret));

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest();
