/** Steps, one after another, each with its own line. */

/**
 * A step answers what to say of it. `always`: it takes back what an earlier one may have done, and is tried where that one was, however it ended.
 * @typedef {{ name: string, work: () => Promise<string>, always?: boolean }} Step
 * @typedef {{ name: string, outcome: 'ok' | 'failed' | 'not tried', said: string, ms: number }} Result
 */

/**
 * After one that failed, those behind it are not tried.
 * @param {readonly Step[]} steps @param {{ clean: (text: string) => string, tell: (line: string) => void }} how
 * @returns {Promise<Result[]>}
 */
export async function run(steps, { clean, tell }) {
  /** @type {Result[]} */
  const results = [];
  for (const [index, step] of steps.entries()) {
    const before = results[index - 1];
    const isTried =
      results.every(({ outcome }) => outcome === 'ok') || (step.always && before !== undefined && before.outcome !== 'not tried');
    const result = isTried ? await tried(step) : { name: step.name, outcome: /** @type {const} */ ('not tried'), said: '', ms: 0 };
    const kept = { ...result, said: clean(result.said).replaceAll(/\s+/g, ' ').slice(0, 500).toWellFormed() };
    results.push(kept);
    const took = kept.outcome === 'not tried' ? '' : ` (${(kept.ms / 1_000).toFixed(1)} s)`;
    tell(`  ${kept.outcome.padEnd(9)}  ${kept.name}${took}${kept.said && `: ${kept.said}`}`);
  }
  return results;
}

/** @param {Step} step @returns {Promise<Result>} */
async function tried({ name, work }) {
  const begun = performance.now();
  const took = () => Math.round(performance.now() - begun);
  try {
    const said = await work();
    return { name, outcome: 'ok', said, ms: took() };
  } catch (error) {
    return { name, outcome: 'failed', said: error instanceof Error ? error.message : String(error), ms: took() };
  }
}
