/**
 * The text of an insert whose rows come as one JSON value, so that it is the same however many rows there are and can be
 * prepared. Columns are those of `row`, with values as they are: nothing has to be made text first. `from` adds columns
 * taken from another part of the statement: `{ order_id: 'placed.id' }`.
 */
export function insertSql(table: string, row: object, binding: string, from: Readonly<Record<string, string>> = {}): string {
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const others = Object.keys(from).map((column) => `"${column}"`);
  const sources = [...new Set(Object.values(from).map((expression) => expression.split('.')[0]))];
  return `insert into ${table} (${[...others, ...columns].join(', ')})
    select ${[...Object.values(from), ...columns.map((column) => `r.${column}`)].join(', ')}
      from jsonb_populate_recordset(null::${table}, :${binding}::jsonb) r${sources.map((source) => `, ${source}`).join('')}`;
}
