/** Minutes since midnight of Strapi's `HH:mm:ss.SSS`. */
export function minutesOf(stored: unknown): number {
  const [hours = 0, minutes = 0] = String(stored ?? '')
    .split(':')
    .map(Number);
  return hours * 60 + minutes;
}
