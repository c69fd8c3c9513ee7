/** Whether something stands more than `most` objects or lists deep in a value. Without recursion: it may be deeper than a stack. */
export function isDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; ; depth += 1) {
    const containers = level.filter((one) => typeof one === 'object' && one !== null);
    if (containers.length === 0) return false;
    if (depth === most) return true;
    level = containers.flatMap((one) => Object.values(one as object));
  }
}
