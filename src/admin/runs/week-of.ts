/** The days of the week a day is in, from Monday, as YYYY-MM-DD. */
export function weekOf(day: string): string[] {
  const noon = new Date(`${day}T12:00:00Z`);
  const monday = noon.getTime() - ((noon.getUTCDay() + 6) % 7) * 86_400_000;
  return Array.from({ length: 7 }, (_, index) => new Date(monday + index * 86_400_000).toISOString().slice(0, 10));
}
