export type Row = Readonly<Record<string, unknown>>;
export type Header = Readonly<{
  name: string;
  attribute?: { type?: string; customField?: string; options?: { currencyFrom?: string } };
  cellFormatter?: (row: Row, header: unknown, list: Readonly<{ model: string }>) => React.ReactNode;
}>;
export type Columns = Readonly<{ displayedHeaders: readonly Header[]; layout: unknown }>;

type Cell = NonNullable<Header['cellFormatter']>;

/** For Strapi's hook on lists: has `cellOf` show a column, unless it answers null. */
export const showingColumns =
  (cellOf: (header: Header) => Cell | null) =>
  ({ displayedHeaders, layout }: Columns): Columns => ({
    layout,
    displayedHeaders: displayedHeaders.map((header) => {
      const cellFormatter = cellOf(header);
      return cellFormatter ? { ...header, cellFormatter } : header;
    }),
  });
