/** Cards by what they are of, within a bound of memory: those nobody was shown for the longest go first. */
export class KnownCards {
  private readonly known = new Map<string, Buffer>();
  private bytes = 0;

  constructor(private readonly mostBytes: number) {}

  find(key: string): Buffer | null {
    const card = this.known.get(key);
    if (!card) return null;
    this.known.delete(key);
    this.known.set(key, card);
    return card;
  }

  keep(key: string, card: Buffer): void {
    if (this.known.has(key)) return;
    this.known.set(key, card);
    this.bytes += sizeOf(key, card);
    for (const [oldest, its] of this.known) {
      if (this.bytes <= this.mostBytes) break;
      this.known.delete(oldest);
      this.bytes -= sizeOf(oldest, its);
    }
  }

  size(): Readonly<{ cards: number; bytes: number }> {
    return { cards: this.known.size, bytes: this.bytes };
  }
}

// With what the map and the buffer need beside their bytes.
const sizeOf = (key: string, card: Buffer): number => card.byteLength + key.length + 256;
