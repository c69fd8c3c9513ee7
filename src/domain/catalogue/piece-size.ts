/** What a packed piece measures, in millimetres; null where nobody said. */
export type PieceSize = Readonly<{ lengthMm: number | null; widthMm: number | null; heightMm: number | null }>;

/** The room it takes; nothing where one of its sizes is not known, as a piece nobody weighed weighs nothing. */
export const cubicMillimetresOf = ({ lengthMm, widthMm, heightMm }: PieceSize): number =>
  (lengthMm ?? 0) * (widthMm ?? 0) * (heightMm ?? 0);
