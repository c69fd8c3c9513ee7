/** What was tried and how it went, to be kept or sent to somebody. */

/**
 * @param {{ title: string, port: string, begun: Date, set: readonly string[], isLive: boolean, results: readonly import('./run.mjs').Result[] }} tried
 * `set`: the names of the variables that were set, never what they hold
 */
export function reportOf({ title, port, begun, set, isLive, results }) {
  const rows = results.map(
    ({ name, outcome, said, ms }) =>
      `| ${cell(name)} | ${outcome} | ${outcome === 'not tried' ? '' : `${(ms / 1_000).toFixed(1)} s`} | ${cell(said)} |`,
  );
  const failed = results.filter(({ outcome }) => outcome === 'failed').length;
  return `# ${title} (${port})

Tried ${begun.toISOString()} with Node ${process.version}${isLive ? ', live keys allowed' : ''}. ${failed === 0 ? 'It works.' : 'It does not work.'}

Set: ${set.join(', ')}

| what | how it went | took | what it said |
| ---- | ----------- | ---- | ------------ |
${rows.join('\n')}
`;
}

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
