type Window = Readonly<{ startsAt: string | null; endsAt: string | null }>;

/** Whether customers see something with this window at a moment, once it is published. */
export const isVisible = ({ startsAt, endsAt }: Window, at: Date): boolean =>
  (startsAt === null || new Date(startsAt) <= at) && (endsAt === null || new Date(endsAt) > at);

/** The list with one moved by so many places; the same list where that is out of it. */
export function moved<T>(list: readonly T[], from: number, by: number): readonly T[] {
  const to = from + by;
  const one = list[from];
  if (one === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, one);
}
