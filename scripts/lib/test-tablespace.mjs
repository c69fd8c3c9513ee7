/**
 * Where the databases of a test run lie: in memory where there is room, else on the disk like everything else.
 *
 * Every test file and many a test has a database of its own, which is 1,400 files. ext4 looks for a free file among all that
 * were deleted within the last minutes, one by one: a copy of the demo shop takes it seconds there, and a tenth of one here.
 */
import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import path from 'node:path';
import { withConnection } from '../database.mjs';
import { findPlace } from './postgres-place.mjs';

const name = 'storekeeper_memory';
const memory = '/dev/shm';
const gibibyte = 2 ** 30;

/** @param {string} dataDir of the server that will use it */
export function tablespaceInMemory(dataDir) {
  const folder = path.join(memory, `storekeeper-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`);
  const remove = () => rmSync(folder, { recursive: true, force: true });

  return {
    /** Call it when the server has stopped. What it still knows of the databases is gone with the next `make`. */
    remove,

    /** Forgets what an earlier run has left. @param {string} adminUrl @returns {Promise<string>} the name of the tablespace to use */
    async make(adminUrl) {
      return withConnection(adminUrl, async (client) => {
        const { rows } = await client.query(
          'select d.datname from pg_database d join pg_tablespace t on t.oid = d.dattablespace where t.spcname = $1',
          [name],
        );
        for (const { datname } of rows) await client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`);
        await client.query(`drop tablespace if exists ${name}`);
        remove();
        if (!hasRoom()) return 'pg_default';

        mkdirSync(folder, { mode: 0o700 });
        const { user } = await findPlace(dataDir, () => {});
        if (user) chownSync(folder, user.uid, user.gid);
        await client.query(`create tablespace ${name} location ${client.escapeLiteral(folder)}`);
        return name;
      });
    },
  };
}

/** A run needs half of it. In a container /dev/shm is often no larger than 64 MB. */
function hasRoom() {
  if (!existsSync(memory)) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > gibibyte && freemem() > 4 * gibibyte;
}
