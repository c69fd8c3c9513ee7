import { readFileSync } from 'node:fs';
import { labelsUk, translations } from '../translations';
import { rightsUk, strapiRightsUk } from './rights.uk';
import { rightsInWords, roleAsStored, roleInWords } from './role-words';
import { rolesUk } from './roles.uk';
import { withWordsInMenu, withWordsInRequests } from './word-roles';

// Code of the shop is not compiled with the panel's.
type Named = Readonly<{ name: string; description: string }>;
type Action = Readonly<{ subCategory: string; displayName: string }>;
const { roles } = jest.requireActual<{ roles: readonly Named[] }>('../../domain/staff/roles');
const { staffActions } = jest.requireActual<{ staffActions: readonly Action[] }>('../../http/staff-actions');
const code = readFileSync('src/strapi/roles/empty-strapis-roles.ts', 'utf8');

test('every role of the shop, and all that it may, reads in Ukrainian, and nothing is kept that nobody says', () => {
  const ofStrapi = ['Owner', 'Editor', 'Author', ...[...code.matchAll(/description: '([^']+)'/g)].map(([, text = '']) => text)];
  const said = roles.flatMap(({ name, description }) => [name, description]);
  expect(Object.keys(rolesUk).sort()).toEqual([...said, ...ofStrapi].sort());

  const rights = ['Storekeeper', ...staffActions.flatMap(({ subCategory, displayName }) => [subCategory, displayName])];
  expect(Object.keys(rightsUk).sort()).toEqual([...new Set(rights)].sort());
  const words = Object.entries({ ...rolesUk, ...rightsUk, ...strapiRightsUk });
  expect(words.filter(([, text]) => !/^[А-ЯІЇЄҐ]/.test(text))).toEqual([]);
});

test('no text means one thing in a form and another one as a right', () => {
  const forms = Object.assign({}, ...labelsUk) as Record<string, string>;
  const words = { ...strapiRightsUk, ...rightsUk, ...rolesUk };
  expect(Object.keys(words)).toHaveLength(Object.keys(rolesUk).length + Object.keys(rightsUk).length + Object.keys(strapiRightsUk).length);
  expect(Object.entries(words).filter(([text, word]) => (forms[text] ?? word) !== word)).toEqual([]);
});

test('a role is read in Ukrainian and saved in English, unless staff gave it words of their own', () => {
  const marketer = { id: 7, code: 'marketer', ...roles.find(({ name }) => name === 'Marketer') };
  const read = roleInWords(translations.uk, marketer);
  expect([read.name, read.id]).toEqual(['Маркетолог', 7]);
  expect(read.description).toMatch(/^Знижки, розпродажі/);
  expect(roleAsStored(translations.uk, Object.keys(rolesUk), read)).toEqual(marketer);
  expect(roleInWords(translations.en, marketer)).toEqual(marketer);

  const own = { name: 'Склад', description: '' };
  expect(roleInWords(translations.uk, own)).toEqual(own);
  expect(roleAsStored(translations.uk, Object.keys(rolesUk), own)).toEqual(own);
});

test('what a role may reads in Ukrainian: kinds of content, fields, languages, and the ticks', () => {
  const fields = { label: 'Fields', value: 'fields', children: [{ label: 'Name', value: 'name' }] };
  const languages = { label: 'Locales', value: 'locales', children: [{ label: 'English (en)', value: 'en' }] };
  const content = { subjects: [{ uid: 'api::x', label: 'Alert', properties: [fields, languages] }] };
  const tick = { displayName: 'See what is in carts', category: 'Storekeeper', subCategory: 'Orders', action: 'api::carts.read' };
  const rights = {
    sections: {
      collectionTypes: content,
      singleTypes: { subjects: [] },
      plugins: [{ displayName: 'Read', plugin: 'upload' }],
      settings: [tick],
    },
    conditions: [{ id: 'admin::is-creator', displayName: 'Is creator', category: 'default' }],
  };

  const { sections, conditions } = rightsInWords(translations.uk, rights, (code) => (code === 'en' ? 'англійська' : undefined));

  expect(JSON.stringify([sections.collectionTypes, sections.plugins, conditions])).not.toMatch(/:"[A-Z]/);
  expect(sections.collectionTypes.subjects[0]?.properties[1]?.children).toEqual([{ label: 'англійська', value: 'en' }]);
  expect(sections.settings).toEqual([
    { displayName: 'Бачити вміст кошиків', category: 'Магазин', subCategory: 'Замовлення', action: 'api::carts.read' },
  ]);
});

test('the modules of this Strapi take the words, and others are refused', () => {
  const read = (file: string) => readFileSync(`node_modules/@strapi/admin/dist/admin/admin/src/${file}`, 'utf8');
  const requests = withWordsInRequests(read('services/users.mjs'), '/roles');
  expect(requests).toContain('= withRoleWords(usersService);');
  const menu = withWordsInMenu(read('components/MainNav/NavUser.mjs'), '/roles');
  expect(menu).toContain('roleInWords(messages, role).name');
  expect(() => withWordsInRequests(requests, '/roles')).toThrow('see src/admin/roles');
  expect(() => withWordsInMenu(menu, '/roles')).toThrow('see src/admin/roles');
});
