/** One connection of its own, without the limits of the shop's. */
import pg from 'pg';
import { Problem } from '../lib/project.mjs';
import { onShutdown } from '../lib/shutdown.mjs';

/** Names come qualified, and values as text that reads the same on every server. */
const session = `set search_path = ''; set datestyle = 'ISO'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set extra_float_digits = 1;
  set xmlbinary = 'base64'; set bytea_output = 'hex'; set check_function_bodies = off; set jit = off;
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0`;

/** @param {{ databaseUrl: string, ssl: boolean }} wishes */
export async function connect({ databaseUrl, ssl }) {
  const client = new pg.Client({
    connectionString: databaseUrl,
    client_encoding: 'UTF8',
    application_name: 'storekeeper-backup',
    connectionTimeoutMillis: 10_000,
    ...(ssl ? { ssl: { rejectUnauthorized: true } } : {}),
  });
  client.on('error', () => {}); // Whatever is under way fails by itself.
  try {
    await client.connect();
  } catch (error) {
    throw new Problem(`The database does not answer: ${/** @type {Error} */ (error).message}`, { cause: error });
  }
  // What is not committed by then has not happened.
  onShutdown(() => client.end());
  await client.query(session);
  return client;
}

/** That of src/database/boot-lock.ts: no process of the shop starts, and changes tables, while it is held. */
export const bootLock = 727_274;
