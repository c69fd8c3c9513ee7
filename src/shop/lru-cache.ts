/** What was made or read before, by what it is of, within a bound of memory: what nobody asked for the longest goes first. */
export class LruCache<Value> {
  private readonly known = new Map<string, Value>();
  private bytes = 0;

  /** `bytesOf`: what a value takes, its key and its place in the map not counted. */
  constructor(
    private readonly mostBytes: number,
    private readonly bytesOf: (value: Value) => number,
  ) {}

  find(key: string): Value | null {
    const value = this.known.get(key);
    if (value === undefined) return null;
    this.known.delete(key);
    this.known.set(key, value);
    return value;
  }

  keep(key: string, value: Value): void {
    this.forget(key);
    this.known.set(key, value);
    this.bytes += this.sizeOf(key, value);
    for (const oldest of this.known.keys()) {
      if (this.bytes <= this.mostBytes) break;
      this.forget(oldest);
    }
  }

  clear(): void {
    this.known.clear();
    this.bytes = 0;
  }

  size(): Readonly<{ values: number; bytes: number }> {
    return { values: this.known.size, bytes: this.bytes };
  }

  private forget(key: string): void {
    const value = this.known.get(key);
    if (value === undefined) return;
    this.known.delete(key);
    this.bytes -= this.sizeOf(key, value);
  }

  // With what the map and the value need beside their bytes.
  private sizeOf(key: string, value: Value): number {
    return this.bytesOf(value) + key.length + 256;
  }
}
