import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { toldTexts, withTexts, type Languages, type PictureTexts } from '../../domain/pictures/picture-texts';
import { refuse } from '../content/refuse-invalid';
import { toJson } from '../rows';
import { storeSettings } from '../store/store-settings';

export type DescribedPicture = Readonly<{ id: number; texts: PictureTexts }>;
type FileRow = Readonly<{ id: number; alternative_text: string | null; alternative_texts: string | object | null }>;

/** What is said of these pictures in each language of the shop. Those that are gone are left out. */
export async function describedPictures(strapi: Core.Strapi, ids: readonly number[]): Promise<DescribedPicture[]> {
  const languages = await languagesOf(strapi);
  return (await readFiles(strapi.db.connection, ids)).map((row) => ({ id: row.id, texts: toldTexts(storedIn(row), languages) }));
}

/**
 * Writes what is seen on pictures, in the languages that are named; an empty text is none. Refuses `PICTURE_NOT_FOUND`, and
 * `CONTENT_INVALID` in a language the shop does not speak.
 */
export async function describePictures(strapi: Core.Strapi, pictures: readonly DescribedPicture[]): Promise<DescribedPicture[]> {
  const languages = await languagesOf(strapi);
  for (const [index, { texts }] of pictures.entries()) assertSpoken(Object.keys(texts), `pictures[${index}].texts`, languages);
  await strapi.db.transaction(async ({ trx }) => {
    const ids = pictures.map(({ id }) => id);
    // In the order of their ids, so that two who save the same pictures wait for one another and nobody for himself.
    const rows = new Map((await readFiles(trx, ids).forUpdate()).map((row) => [row.id, row]));
    for (const { id, texts } of pictures) {
      const row = rows.get(id);
      if (!row) throw new DomainError('PICTURE_NOT_FOUND', `There is no picture ${id}`, { picture: id });
      const { own, others } = withTexts(storedIn(row), texts, languages);
      await trx('files')
        .where({ id })
        .update({ alternative_text: own, alternative_texts: others && JSON.stringify(others), updated_at: new Date() });
    }
  });
  return describedPictures(
    strapi,
    pictures.map(({ id }) => id),
  );
}

const readFiles = (db: Knex, ids: readonly number[]): Knex.QueryBuilder<FileRow, FileRow[]> =>
  db('files')
    .whereIn('id', [...ids])
    .orderBy('id')
    .select('id', 'alternative_text', 'alternative_texts');

const storedIn = ({ alternative_text: own, alternative_texts: others }: FileRow) => ({ own, others: toJson<PictureTexts | null>(others) });

async function languagesOf(strapi: Core.Strapi): Promise<Languages> {
  const { languages, defaultLocale } = await storeSettings(strapi);
  return { all: [defaultLocale, ...languages.filter((code) => code !== defaultLocale)], default: defaultLocale };
}

function assertSpoken(codes: readonly string[], field: string, { all }: Languages): void {
  const unknown = codes.find((code) => !all.includes(code));
  if (unknown !== undefined)
    refuse('LANGUAGE_UNKNOWN', `${field}.${unknown}`, `The shop does not speak “${unknown}”. Enter one of these: ${all.join(', ')}.`);
}
