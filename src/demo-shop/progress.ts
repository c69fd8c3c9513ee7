/** What a person waiting for the demo shop reads. The launcher passes lines with this mark on. */
export const say = (text: string): void => void process.stdout.write(`[demo] ${text}\n`);

/** Does `work` for every item, one after another, and says how far it is: after the first, about every second, and at the end. */
export async function eachWithProgress<T>(
  what: string,
  items: readonly T[],
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let saidAt = performance.now();
  for (const [index, item] of items.entries()) {
    await work(item, index);
    if (index === 0 || performance.now() - saidAt > 1_000 || index === items.length - 1) {
      say(`${what} ${index + 1}/${items.length}`);
      saidAt = performance.now();
    }
  }
}
