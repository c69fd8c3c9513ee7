import { changedModule, changedOnce } from '../kit/changed-module';

const seeIn = 'src/admin/roles';

/** Strapi's requests about roles, of which all its pages are made, and the menu of whoever is signed in. */
const requests = [['} = usersService;', '} = withRoleWords(usersService);']] as const;
const menu = [
  ['const { formatMessage } = useIntl();', 'const { formatMessage, messages } = useIntl();'],
  ['children: role.name\n', 'children: roleInWords(messages, role).name\n'],
] as const;

const importing = (name: string, from: string, code: string) => `import { ${name} } from ${JSON.stringify(from)};\n${code}`;

export const withWordsInRequests = (code: string, folder: string): string =>
  importing('withRoleWords', `${folder}/with-role-words.ts`, changedOnce(code, requests, seeIn));
export const withWordsInMenu = (code: string, folder: string): string =>
  importing('roleInWords', `${folder}/role-words.ts`, changedOnce(code, menu, seeIn));

/** Strapi shows roles and rights as they are stored, and asks no translation for them. `folder` is where this stands. */
export const wordRoles = (folder: string) => [
  changedModule({ file: '/admin/src/services/users.mjs', seeIn, change: (code) => withWordsInRequests(code, folder) }),
  changedModule({ file: '/admin/src/components/MainNav/NavUser.mjs', seeIn, change: (code) => withWordsInMenu(code, folder) }),
];
