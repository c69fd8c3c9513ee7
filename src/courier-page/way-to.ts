/** An address the phone opens its maps with. Apple's open no `geo:`. */
export function wayTo({ lat, lng }: Readonly<{ lat: number; lng: number }>, label: string, userAgent: string): string {
  const place = `${lat},${lng}`;
  return /iPhone|iPad|Macintosh/.test(userAgent)
    ? `maps://?daddr=${place}&q=${encodeURIComponent(label)}`
    : `geo:${place}?q=${place}(${encodeURIComponent(label)})`;
}
