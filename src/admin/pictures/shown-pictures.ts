export type ShownPicture = Readonly<{ id: number; name: string; preview: string }>;

const record = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;

function toPicture(value: unknown): ShownPicture | null {
  const file = record(value);
  if (!file || typeof file.id !== 'number' || typeof file.url !== 'string' || !String(file.mime).startsWith('image/')) return null;
  const thumbnail = record(record(file.formats)?.thumbnail)?.url;
  return { id: file.id, name: String(file.name), preview: typeof thumbnail === 'string' ? thumbnail : file.url };
}

/** The pictures in the fields of an entry, each once, in their order. */
export function shownPictures(entry: Readonly<Record<string, unknown>>): ShownPicture[] {
  const all = Object.values(entry).flatMap((value) => (Array.isArray(value) ? value : [value]).flatMap((one) => toPicture(one) ?? []));
  return [...new Map(all.map((picture) => [picture.id, picture])).values()];
}
