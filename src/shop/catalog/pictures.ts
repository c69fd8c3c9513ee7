export type Picture = Readonly<{
  url: string;
  width: number | null;
  height: number | null;
  alternativeText: string | null;
  thumbnailUrl: string | null;
}>;

/** A file as customers are shown it: JSON of the row `f` of `files`. */
export const pictureJson = `jsonb_build_object('url', f.url, 'width', f.width, 'height', f.height, 'alternativeText', f.alternative_text,
                                              'thumbnailUrl', f.formats -> 'thumbnail' ->> 'url')`;

/** The first picture of a field, or null, as JSON: `row` is the id of what has it, of this type. */
export const pictureOf = (row: string, type: string, field: string): string =>
  `(select ${pictureJson} from files_related_mph m join files f on f.id = m.file_id
     where m.related_id = ${row} and m.related_type = '${type}' and m.field = '${field}' order by m."order" limit 1)`;
