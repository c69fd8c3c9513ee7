/** Keys that were added a short while ago; of too many, those added last. */
export class RecentKeys {
  private readonly until = new Map<string, number>();

  constructor(
    private readonly bounds: Readonly<{ most: number; lifetimeMs: number }>,
    private readonly now: () => number = Date.now,
  ) {}

  has(key: string): boolean {
    return (this.until.get(key) ?? 0) > this.now();
  }

  add(key: string): void {
    this.until.delete(key);
    this.until.set(key, this.now() + this.bounds.lifetimeMs);
    const [oldest] = this.until.keys();
    if (this.until.size > this.bounds.most && oldest !== undefined) this.until.delete(oldest);
  }
}
