import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { activityArchiveAdapters } from './activity-archive/adapters';
import { analyticsAdapters } from './analytics/adapters';
import { carrierAdapters } from './carriers/adapters';
import { crmAdapters } from './crm/adapters';
import { identityAdapters } from './identity/adapters';
import { mapsAdapters } from './maps/adapters';
import { paymentAdapters } from './payments/adapters';
import { pushAdapters } from './push/adapters';
import { smsAdapters } from './sms/adapters';
import { websiteAdapters } from './website/adapters';

const ports = {
  payments: paymentAdapters,
  identity: identityAdapters,
  carriers: carrierAdapters,
  crm: crmAdapters,
  analytics: analyticsAdapters,
  sms: smsAdapters,
  push: pushAdapters,
  'activity-archive': activityArchiveAdapters,
  website: websiteAdapters,
  maps: mapsAdapters,
};
const vendors = Object.entries(ports).flatMap(([port, adapters]) => adapters.map(({ name }) => ({ port, name })));
const names = [...new Set(vendors.map(({ name }) => name))];
const src = path.resolve(__dirname, '..');
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|tsx|json)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map(({ parentPath, name }) => path.relative(src, path.join(parentPath, name)));

/** Where a vendor may be named besides. */
const allowed = [
  ['integrations/payments/adapters.ts', 'the list'],
  ['integrations/identity/adapters.ts', 'the list'],
  ['integrations/carriers/adapters.ts', 'the list'],
  ['integrations/crm/adapters.ts', 'the list'],
  ['integrations/analytics/adapters.ts', 'the list'],
  ['integrations/sms/adapters.ts', 'the list'],
  ['integrations/push/adapters.ts', 'the list'],
  ['integrations/activity-archive/adapters.ts', 'the list'],
  ['integrations/website/adapters.ts', 'the list'],
  ['integrations/maps/adapters.ts', 'the list'],
  ['api/me/devices-contract.ts', 'says to apps what their tokens are called by'],
  ['admin/payments/', 'says to people what a vendor is called'],
  ['admin/provider-events/', 'says what the events of a vendor mean'],
  ['domain/events.ts', 'shows an example of each event'],
  ['demo-shop/', 'orders as customers do'],
] as const;

/** What is only captured by staff is `manual` too, much is `external`, and these companies do more than sign people in. */
const otherwise = new Set(['manual', 'external', 'google', 'apple', 'facebook']);
/** As a word, or as the name of an adapter. */
const mentions = (name: string): RegExp =>
  otherwise.has(name) ? new RegExp(`\\b(provider|name)\\b['"]?\\s*(:|[!=]==)\\s*['"]${name}['"]`) : new RegExp(`\\b${name}\\b`, 'i');
const texts = files.map((file) => ({ file, text: readFileSync(path.join(src, file), 'utf8') }));
const named = new Map(
  names.map((name) => {
    const own = vendors.filter((vendor) => vendor.name === name).map(({ port }) => `integrations/${port}/${name}/`);
    const mention = mentions(name);
    const naming = texts.filter(({ file, text }) => !own.some((folder) => file.startsWith(folder)) && mention.test(text));
    return [name, naming.map(({ file }) => file)];
  }),
);
const namedIn = (name: string): readonly string[] => named.get(name) ?? [];

test.each(names)('%s is a folder and a line', (name) => {
  expect(namedIn(name).filter((file) => !allowed.some(([where]) => file.startsWith(where)))).toEqual([]);
});

test.each(allowed)('%s may name vendors, and does', (where) => {
  expect(names.flatMap(namedIn).filter((file) => file.startsWith(where))).not.toEqual([]);
});

test.each(Object.entries(ports))('every folder of %s stands in its list, under its name', (port, adapters) => {
  const folders = readdirSync(path.join(__dirname, port), { withFileTypes: true }).filter((entry) => entry.isDirectory());

  expect(adapters.map(({ name }) => name).sort()).toEqual(folders.map(({ name }) => name).sort());
});
