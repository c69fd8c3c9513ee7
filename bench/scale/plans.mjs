/** How PostgreSQL would run the statements a shop has sent: which of them read a large table from one end to the other. */

/**
 * @param {import('pg').Pool} database with one connection
 * @param {{ sql: string, bindings: unknown[], name?: string }[]} statements
 * @returns {Promise<{ scans: string[], highestCost: number }>} one sentence for each that grows with the shop; what PostgreSQL thinks
 *   of the dearest (from 100,000 on it would compile a statement)
 */
export async function readPlans(database, statements) {
  const large = await largeTables(database);
  const partial = await partialIndexes(database);
  const found = [];
  let highestCost = 0;
  for (const { sql, bindings, name } of statements.filter(({ sql }) => /^\s*(with|select|insert|update|delete)\b/i.test(sql))) {
    const plans = [await explain(database, `explain (format json) ${sql}`, bindings)];
    // What has a name is planned for these values only at first, then once for any.
    if (name !== undefined) plans.push(await generic(database, sql));
    highestCost = Math.max(highestCost, ...plans.map((plan) => plan['Total Cost']));
    const scans = new Set(plans.flatMap((plan) => scansOf(plan, { large, partial })));
    for (const scan of scans) found.push(`${scan}: ${sql.replace(/\s+/g, ' ').trim()}`);
  }
  return { scans: found, highestCost };
}

// A table of this many rows is read in a few milliseconds, and planners rightly do.
const few = 10_000;

const largeTables = async (database) =>
  new Set(
    (await database.query(`select relname from pg_class where relkind in ('r', 'p') and reltuples > ${few}`)).rows.map(
      (row) => row.relname,
    ),
  );
const partialIndexes = async (database) =>
  new Set(
    (await database.query('select indexrelid::regclass::text as name from pg_index where indpred is not null')).rows.map((row) => row.name),
  );

const explain = async (database, text, values) => (await database.query(text, values)).rows[0]['QUERY PLAN'][0].Plan;

async function generic(database, sql) {
  const count = Math.max(0, ...[...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
  await database.query('set plan_cache_mode = force_generic_plan');
  await database.query(`prepare measured as ${sql}`);
  try {
    const values = count === 0 ? '' : `(${Array.from({ length: count }, () => 'null').join(', ')})`;
    return await explain(database, `explain (format json) execute measured${values}`);
  } finally {
    await database.query('deallocate measured');
    await database.query('reset plan_cache_mode');
  }
}

function scansOf(node, known, isLimited = false) {
  const table = node['Relation Name'];
  const readsAll =
    node['Node Type'].endsWith('Seq Scan') ||
    // An index without a condition is read whole too, unless it holds little or the first few rows are enough.
    (/^Index (Only )?Scan$/.test(node['Node Type']) && !node['Index Cond'] && !isLimited && !known.partial.has(node['Index Name']));
  const below = (node.Plans ?? []).flatMap((plan) => scansOf(plan, known, isLimited || node['Node Type'] === 'Limit'));
  return readsAll && known.large.has(table) ? [`all of ${table} is read`, ...below] : below;
}
