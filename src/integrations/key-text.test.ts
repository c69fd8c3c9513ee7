import { crmAdapters } from './crm/adapters';

const problemsOf = (name: string, variables: Record<string, string>) =>
  crmAdapters
    .find((adapter) => adapter.name === name)
    ?.environment.safeParse(variables)
    .error?.issues.map(({ path }) => path[0]) ?? [];

// Sent, none of them would reach anybody, and staff would read that the company is away.
test.each([
  ['а Cyrillic letter', 'pаt-eu1'],
  ['a blank', 'pat eu1'],
  ['a space of no width', 'pat\u200beu1'],
])('a key with %s is wrong before it is sent', (_what, key) => {
  expect(problemsOf('hubspot', { HUBSPOT_SERVICE_KEY: key })).toEqual(['HUBSPOT_SERVICE_KEY']);
  expect(problemsOf('keycrm', { KEYCRM_API_KEY: key, KEYCRM_SOURCE_ID: '1' })).toEqual(['KEYCRM_API_KEY']);
});
