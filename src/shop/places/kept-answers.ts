import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { GeoCacheRow, Json } from 'knex/types/tables';
import { preparedStatement } from '../prepared-statement';
import { toJson } from '../rows';
import { sha256 } from '../sha256';
import { askMaps, mapsInUse, type Ask, type MapsAnswer } from './ask-maps';

type KeptCall = GeoCacheRow['call'];
/** `about`: what tells one question from another. */
type Question = Readonly<{ call: KeptCall; about: unknown }>;

// A place that is not there yet may be there tomorrow.
const nothingDays = 1;
const mostKept = 200_000;

/** What an answer is kept under. */
export const keptKey = (about: unknown): string => sha256(JSON.stringify(about));

/**
 * What the company said of this before, for as long as its terms let it be kept; else what it says now. `isAskedAnyway`: it is asked also where
 * it said so before, and what it said counts where it does not answer.
 */
export async function askOnce<Answer>(
  strapi: Core.Strapi,
  { isAskedAnyway = false, ...question }: Question & Readonly<{ isAskedAnyway?: boolean }>,
  ask: Ask<Answer>,
): Promise<MapsAnswer<Answer>> {
  const db = strapi.db.connection;
  const used = mapsInUse(strapi);
  if (!used) return { is: 'unanswered', because: 'outage' };
  const { name: provider, maps } = used;
  const kept = { provider, call: question.call, key: keptKey(question.about) };
  const before = isAskedAnyway ? null : await readKept<Answer>(db, kept);
  if (before) return { is: 'answered', answer: before.answer, attribution: maps.attribution };
  const said = await askMaps(strapi, { call: question.call }, ask);
  if (said.is === 'answered') {
    await keep(db, { ...kept, answer: said.answer, days: isNothing(said.answer) ? nothingDays : maps.keepDays });
    return said;
  }
  const known = isAskedAnyway ? await readKept<Answer>(db, kept) : null;
  return known ? { is: 'answered', answer: known.answer, attribution: maps.attribution } : said;
}

const isNothing = (answer: unknown): boolean => answer === null || (Array.isArray(answer) && answer.length === 0);

type Kept = Readonly<{ provider: string; call: KeptCall; key: string }>;

async function readKept<Answer>(db: Knex, kept: Kept): Promise<Readonly<{ answer: Answer }> | null> {
  const { rows } = await preparedStatement<Readonly<{ answer: Json }>>(
    db,
    'select answer from geo_cache where provider = :provider and call = :call and key = :key and (expires_at is null or expires_at > now())',
    kept,
  );
  // As it was put there by the same question.
  return rows[0] ? { answer: toJson<Answer>(rows[0].answer) } : null;
}

async function keep(db: Knex, { answer, days, ...kept }: Kept & Readonly<{ answer: unknown; days: number | null }>): Promise<void> {
  await preparedStatement(
    db,
    `insert into geo_cache (provider, call, key, answer, expires_at)
     values (:provider, :call, :key, :answer::jsonb, now() + :days::int * interval '1 day')
     on conflict (provider, call, key) do update set answer = excluded.answer, found_at = now(), expires_at = excluded.expires_at`,
    { ...kept, answer: JSON.stringify(answer), days },
  );
}

/** Forgets what may not be kept any longer, and the oldest where there is too much. Answers how many. */
export async function forgetAnswers(db: Knex): Promise<number> {
  const { rowCount: over } = await preparedStatement(db, 'delete from geo_cache where expires_at <= now()', {});
  const { rowCount: many } = await preparedStatement(
    db,
    `delete from geo_cache where found_at < (select found_at from geo_cache order by found_at desc offset ${mostKept} limit 1)`,
    {},
  );
  return Number(over) + Number(many);
}
