const hourChoices = ['1', '24', '72'] as const;
/** '' is for as long as the settings say. */
export type LeftCartQuery = Readonly<{ hours: (typeof hourChoices)[number] | ''; who: 'all' | 'known'; cursor: string | null }>;

/** What the address of the page asks for: `?hours=24&who=known`. What makes no sense there is not asked for. */
export function readLeftCartQuery(search: URLSearchParams): LeftCartQuery {
  return {
    hours: hourChoices.find((hours) => hours === search.get('hours')) ?? '',
    who: search.get('who') === 'known' ? 'known' : 'all',
    cursor: search.get('cursor'),
  };
}

export const writeLeftCartQuery = ({ hours, who, cursor }: LeftCartQuery): Record<string, string> => ({
  ...(hours === '' ? {} : { hours }),
  ...(who === 'all' ? {} : { who }),
  ...(cursor === null ? {} : { cursor }),
});
