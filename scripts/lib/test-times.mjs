/** Where the time of a test run went. */
import { shown } from './project.mjs';

const asMany = 10;

/**
 * The slowest files of what Jest writes down as JSON, one a line, slowest first.
 * @param {{ testResults: readonly { name: string, startTime: number, endTime: number }[] }} results
 */
export function slowestFiles({ testResults }) {
  const files = testResults.map(({ name, startTime, endTime }) => ({ file: shown(name), seconds: (endTime - startTime) / 1000 }));
  return files
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, asMany)
    .map(({ file, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${file}`)
    .join('\n');
}
