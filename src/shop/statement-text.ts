/**
 * How the text of a statement is written anew, once, before it is kept (docs/decisions/0010): `:name` stands for a value and `::type`
 * is a cast. A `:word` in a literal or a comment would be taken for a value, so statements have none.
 */

export type SqlType = 'text' | 'text[]' | 'float8' | 'int' | 'int[]' | 'timestamp' | 'timestamptz';

/** The types of values, for texts whose names stand for values of one type each: so the text stays the same. */
export const typesOf = (values: Readonly<Record<string, unknown>>): Record<string, SqlType> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeOf(value)]));

function typeOf(value: unknown): SqlType {
  if (value instanceof Date) return 'timestamptz';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'int';
  if (Array.isArray(value)) return typeof value[0] === 'number' ? 'int[]' : 'text[]';
  throw new Error(`No type is known for ${typeof value} in a statement that is kept`);
}

export type Numbered = Readonly<{ text: string; names: readonly string[] }>;
/** `:name` as PostgreSQL writes it, `$1`; a value that stands in several places is sent once. */
export function toNumbered(sql: string): Numbered {
  const names: string[] = [];
  const text = sql.replace(/(?<![:\w]):([a-zA-Z]\w*)/g, (_whole, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text, names };
}

/**
 * Puts the values of `types` aside: into a materialised CTE in front, from which each is read where it stands. The planner then
 * knows nothing of them, and after five times keeps its plan.
 */
export function withValuesAside(sql: string, types: Readonly<Record<string, SqlType>>): string {
  const asked = Object.entries(types).map(([name, type]) => `:${name}::${type} as "${name}"`);
  if (asked.length === 0) return sql;
  const own = `asked as materialized (select ${asked.join(', ')})`;
  return sql
    .replace(/(?<![:\w]):([a-zA-Z]\w*)/g, (whole, name: string) =>
      name in types ? `((select "${name}" from asked)::${types[name]})` : whole,
    )
    .replace(/^\s*(with recursive|with)?/, (clause) => (clause.trim() === '' ? `with ${own} ` : `${clause.trim()} ${own},`));
}
