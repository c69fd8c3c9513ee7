import { readFileSync } from 'node:fs';
import { notAppliedReasons } from './discount';

test('every reason why a discount did not apply is explained to staff', () => {
  const documented = readFileSync('docs/discounts.md', 'utf8');
  expect(notAppliedReasons.filter((reason) => !documented.includes(`\`${reason}\``))).toEqual([]);
});
