const mostMs = 60 * 60_000;

/** How long a neighbour wants to be left alone, by its `Retry-After`: seconds, or a date. */
export function retryAfterMs(response: Response, otherwiseMs: number, now = Date.now()): number {
  const said = response.headers.get('retry-after')?.trim() ?? '';
  const ms = /^\d{1,6}$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - now;
  return Number.isFinite(ms) && ms > 0 ? Math.min(ms, mostMs) : otherwiseMs;
}
