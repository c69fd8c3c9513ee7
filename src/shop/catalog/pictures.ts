import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Json } from 'knex/types/tables';
import { sizeKeyPattern } from '../../domain/pictures/picture-sizes';
import { genericPlanQuery, type Result } from '../prepared-statement';
import { toJson } from '../rows';
import { askedLanguages, type LanguageSql } from './shown-products';

export type Picture = Readonly<{
  url: string;
  width: number | null;
  height: number | null;
  alt: string;
  color: string | null;
  sizes: readonly Readonly<{ width: number; url: string; type: string }>[];
  alternativeText: string | null;
  thumbnailUrl: string | null;
}>;

/**
 * A file as customers are shown it: JSON of the row `f` of `files`. `name` is an SQL expression for the name of what it shows. Strapi
 * keeps one alternative text, that of the shop's default language, and `alternative_texts` is ours for the others: where nobody wrote
 * one, the name says more than a text in a language the customer may not read.
 * A question mark in the statement would stand for a value.
 */
export const pictureJson = (name: string, { locale, defaultLocale }: LanguageSql = askedLanguages): string => `jsonb_build_object(
  'url', f.url || coalesce(chr(63) || 'v=' || (f.provider_metadata ->> 'version'), ''), 'width', f.width, 'height', f.height,
  'alt', coalesce(nullif(trim(f.alternative_texts ->> nullif(${locale}::text, ${defaultLocale}::text)), ''),
                  case when ${locale}::text = ${defaultLocale}::text then nullif(trim(f.alternative_text), '') end, ${name}, ''),
  'color', f.provider_metadata ->> 'color',
  'sizes', (select coalesce(jsonb_agg(jsonb_build_object('width', s.value -> 'width', 'url', s.value -> 'url', 'type', s.value -> 'mime')
                                      order by (s.value ->> 'width')::int), '[]')
              from jsonb_each(case jsonb_typeof(f.formats) when 'object' then f.formats end) s where s.key ~ '${sizeKeyPattern}'),
  'alternativeText', f.alternative_text, 'thumbnailUrl', f.formats -> 'thumbnail' ->> 'url')`;

/** The first picture of a field, or null, as JSON: `row` is the id of what has it, of this type, and is called `name`. */
export const pictureOf = (row: string, type: string, field: string, name: string, languages?: LanguageSql): string =>
  `(select ${pictureJson(name, languages)} from files_related_mph m join files f on f.id = m.file_id
     where m.related_id = ${row} and m.related_type = '${type}' and m.field = '${field}' order by m."order" limit 1)`;

/** The picture of a variant: where staff wrote no text for it, the names of its product and its own say what is seen. */
export const asOwn = (picture: Picture, names: readonly string[]): Picture => ({
  ...picture,
  alt: picture.alt || names.filter(Boolean).join(', '),
});

type PictureRow = Readonly<{ id: number; picture: Json | null }>;

/** The pictures of variants that have one of their own, by the row of the variant. `alt` is empty where staff wrote none in the language. */
export async function loadVariantPictures(
  db: Knex,
  variantRows: readonly number[],
  { locale, defaultLocale }: Readonly<{ locale: string; defaultLocale: string }>,
): Promise<Map<number, Picture>> {
  if (variantRows.length === 0) return new Map();
  const { rows }: Result<PictureRow> = await genericPlanQuery(
    db,
    `select v.id, ${pictureOf('v.id', 'api::catalog.variant', 'image', `''`)} as picture from variants v where v.id = any(:variantRows)`,
    { variantRows: 'int[]', locale: 'text', defaultLocale: 'text' },
    { variantRows: [...variantRows], locale, defaultLocale },
  );
  return new Map(
    rows.flatMap(({ id, picture }) => {
      const own = toJson<Picture | null>(picture);
      return own ? [[id, own] as const] : [];
    }),
  );
}

// Within a text of the JSON the quotes would be escaped, so this is met nowhere else.
const own = /(rl":")(\/uploads\/)/g;

/**
 * JSON with pictures, as apps take it: with whole addresses. Those of this machine begin with `/uploads/`, and are kept so, because the
 * shop may move. Without `PUBLIC_URL` they are answered so too: nobody knows by which address this machine is reached.
 */
export function withAddresses(strapi: Core.Strapi, json: string): string {
  const { publicUrl } = strapi.get('shopAddress') as { publicUrl: string | null };
  if (publicUrl === null) return json;
  const address = JSON.stringify(publicUrl.replace(/\/+$/, '')).slice(1, -1);
  return json.replace(own, (_whole, key: string, path: string) => `${key}${address}${path}`);
}

/** The same for a picture that is answered beside other things. */
export const withAddress = (strapi: Core.Strapi, picture: Picture | null): Picture | null =>
  picture && (JSON.parse(withAddresses(strapi, JSON.stringify(picture))) as Picture);
