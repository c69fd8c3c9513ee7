/** What the list of deliveries is asked for, as its address says it. */
export type DeliveryFilter = Readonly<{ target: string; state: string; type: string; from: string; to: string }>;

export const noFilter: DeliveryFilter = { target: '', state: '', type: '', from: '', to: '' };
export const filterOf = (search: URLSearchParams): DeliveryFilter => ({
  target: search.get('target') ?? '',
  state: search.get('state') ?? '',
  type: search.get('type') ?? '',
  from: search.get('from') ?? '',
  to: search.get('to') ?? '',
});

/** What a browser takes `datetime-local` for is the time of whoever looks; the server is told an instant. */
const instantOf = (local: string): string | null => {
  const at = Date.parse(local);
  return local === '' || Number.isNaN(at) ? null : new Date(at).toISOString();
};

/** What is set of it, as the server is asked. */
export function askedOf({ target, type, from, to }: DeliveryFilter) {
  const [since, until] = [instantOf(from), instantOf(to)];
  return {
    ...(target !== '' && { target }),
    ...(type !== '' && { type }),
    ...(since !== null && { from: since }),
    ...(until !== null && { to: until }),
  };
}
