import type { App } from './app';

/** Does `work` while PostgreSQL refuses every new row of `table`, as it refuses one of two that write the same at once. */
export async function whileRefused<T>(app: Pick<App, 'sql'>, table: string, work: () => PromiseLike<T>): Promise<T> {
  await app.sql(`create function not_now() returns trigger language plpgsql as $$ begin raise exception using errcode = '40001'; end $$`);
  await app.sql(`create trigger not_now before insert on ${table} for each row execute function not_now()`);
  try {
    return await work();
  } finally {
    await app.sql('drop function not_now() cascade');
  }
}
