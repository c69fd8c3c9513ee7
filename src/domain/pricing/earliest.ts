/** The earliest of some instants, where null is never. */
export function earliest(instants: readonly (Date | null)[]): Date | null {
  return instants.reduce((first, at) => (at && (!first || at < first) ? at : first), null);
}
