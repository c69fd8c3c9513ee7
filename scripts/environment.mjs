/** The settings in `.env`, and the secrets a demo or a developer's machine needs, made on the first run and then kept. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { inProject, Problem } from './lib/project.mjs';

/** What the app refuses to start without: each name with a way to make its value from a source of keys. */
const secrets = {
  APP_KEYS: (/** @type {() => string} */ key) => [key(), key(), key(), key()].join(','),
  API_TOKEN_SALT: (/** @type {() => string} */ key) => key(),
  ADMIN_JWT_SECRET: (/** @type {() => string} */ key) => key(),
  TRANSFER_TOKEN_SALT: (/** @type {() => string} */ key) => key(),
  ENCRYPTION_KEY: (/** @type {() => string} */ key) => key(),
  JWT_SECRET: (/** @type {() => string} */ key) => key(),
};

/** Reads `.env` into `process.env`. What is set there already wins. */
export function loadEnvironment(file = inProject('.env')) {
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * Reads `.env`, and adds the secrets that are missing. Never changes a line that is there. Not for production: there a
 * missing secret must stop the start, or every instance would invent its own.
 * @returns {string[]} the names that were added
 */
export function prepareEnvironment(file = inProject('.env')) {
  loadEnvironment(file);

  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const inFile = parseEnv(before);
  /** @type {Record<string, string>} */
  const added = {};
  for (const [name, make] of Object.entries(demoSettings())) {
    // An empty value, as in a copied example file, is a missing one. The last line of a name wins.
    if (!process.env[name] && !inFile[name]) added[name] = make();
    process.env[name] ||= added[name] ?? inFile[name];
  }
  const names = Object.keys(added);
  if (names.length > 0) append(file, before, added);
  return names;
}

/** Secrets that are the same on every run and keep nothing safe: for tests. */
export function publicSecrets() {
  let count = 0;
  const key = () =>
    createHash('sha256')
      .update(`not a secret ${(count += 1)}`)
      .digest('base64url');
  return Object.fromEntries(Object.entries(secrets).map(([name, make]) => [name, make(key)]));
}

/** @returns {Record<string, () => string>} */
function demoSettings() {
  const key = () => randomBytes(24).toString('base64url');
  return {
    ...Object.fromEntries(Object.entries(secrets).map(([name, make]) => [name, () => make(key)])),
    DEMO_ADMIN_EMAIL: () => 'owner@polonyna.test',
    DEMO_ADMIN_PASSWORD: readablePassword,
  };
}

/** A password a person can type from a screen, 2^46 of them; Strapi wants a small letter, a capital and a digit. */
function readablePassword() {
  const pick = (/** @type {string} */ letters) => letters.charAt(randomInt(letters.length));
  const word = (/** @type {number} */ syllables) =>
    Array.from({ length: syllables }, () => pick('bdfgklmnprstvz') + pick('aeiou')).join('');
  const [first = '', ...rest] = word(3);
  return `${first.toUpperCase()}${rest.join('')}-${word(4)}-${randomInt(10, 100)}`;
}

/** The whole file is written aside and renamed, so that a kill leaves the old one or the new one. @param {string} file @param {string} before @param {Record<string, string>} added */
function append(file, before, added) {
  const lines = Object.entries(added).map(([name, value]) => `${name}=${value}\n`);
  const gap = before && !before.endsWith('\n') ? '\n' : '';
  const after = `${before}${gap}${before ? '\n' : ''}# Made for this machine by npm run demo (or dev). Production needs values of its own.\n${lines.join('')}`;
  for (const [name, value] of Object.entries(added)) {
    // An open quote earlier in the file would swallow our lines.
    if (parseEnv(after)[name] !== value)
      throw new Problem(`.env cannot be read to its end: look for a quote that is not closed, then start again.`);
  }
  const target = existsSync(file) ? realpathSync(file) : file; // A link stays a link.
  const aside = `${target}.${process.pid}.new`;
  writeFileSync(aside, after, { mode: 0o600, flush: true });
  if (existsSync(target)) chmodSync(aside, statSync(target).mode & 0o777);
  renameSync(aside, target);
}
