/** What `npm run backup` and `npm run restore` were told. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { errorCode, inProject, Problem } from '../lib/project.mjs';

export const backupHelp = `
npm run backup -- --to backups/2026-12-31
    writes the shop into a new folder, as it was at one moment, while it goes on selling

  --to <folder>       where to; it must not be there yet
  --scrub             with made-up people in place of real ones, for staging; needs the built shop
  --database <url>    another database than that of DATABASE_URL
  --uploads <folder>  where the shop keeps its uploads, if not in public/uploads
  --help
`;

export const restoreHelp = `
npm run restore -- --from backups/2026-12-31
    puts a backup into an empty database, and its uploads where the shop looks for them

  --from <folder>     the backup
  --database <url>    another database than that of DATABASE_URL
  --uploads <folder>  where the shop keeps its uploads, if not in public/uploads
  --help
`;

/**
 * @typedef {{ folder: string, databaseUrl: string, ssl: boolean, uploads: string, scrub: boolean }} Wishes
 * @param {'backup' | 'restore'} command @param {'to' | 'from'} place @param {string[]} args @returns {Wishes | null} null: wants help
 */
export function readArguments(command, place, args) {
  const { help, database, uploads, scrub = false, [place]: folder } = parse(command, place, args);
  if (help) return null;
  if (!folder) throw new Problem(`${place === 'to' ? 'Where to' : 'From where'}? Run: npm run ${command} -- --${place} backups/2026-12-31`);
  const databaseUrl = database ?? process.env.DATABASE_URL;
  if (!databaseUrl) throw new Problem('Which database? Set DATABASE_URL, in .env or before the command, or say --database postgres://…');
  if (!URL.canParse(databaseUrl))
    throw new Problem(`The address of the database is none: write it like postgres://user:password@host:5432/name`);
  return {
    folder: path.resolve(folder),
    databaseUrl,
    ssl: process.env.DATABASE_SSL === 'true',
    uploads: uploads ? path.resolve(uploads) : inProject('public/uploads'),
    scrub,
  };
}

/** @param {string} command @param {'to' | 'from'} place @param {string[]} args */
function parse(command, place, args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        [place]: { type: 'string' },
        database: { type: 'string' },
        uploads: { type: 'string' },
        ...(command === 'backup' ? { scrub: { type: 'boolean' } } : {}),
        help: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    if (!errorCode(error)?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new Problem(`${/** @type {Error} */ (error).message}\nSee: npm run ${command} -- --help`);
  }
}
