import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { rightsInWords, roleAsStored, roleInWords, type Rights } from './role-words';
import { rolesUk } from './roles.uk';

type Role = Readonly<{ name?: string; description?: string }>;
type Answered<Data> = Readonly<{ data?: Data }>;
type Asking<Data> = (...asked: never[]) => Answered<Data>;
type Users = Readonly<{ users: readonly Readonly<{ roles: readonly Role[] }>[] }>;
type Change = readonly [send: (role: Role) => unknown, state: unknown];
/** Strapi's requests about users, roles and their rights, as the pages of its settings use them. */
type Service = Readonly<{
  useGetRolesQuery: Asking<readonly Role[]>;
  useGetUsersQuery: Asking<Users>;
  useGetRolePermissionLayoutQuery: Asking<Rights>;
  useUpdateRoleMutation: (...asked: never[]) => Change;
}>;
type Intl = ReturnType<typeof useIntl>;

const known = Object.keys(rolesUk);

/** The same request, with other words in its answer; the same as long as the answer is. */
const inWords =
  <Data>(ask: Asking<Data>, words: (data: Data, intl: Intl) => Data): Asking<Data> =>
  (...asked) => {
    const answer = ask(...asked);
    const intl = useIntl();
    const data = useMemo(() => (answer.data === undefined ? undefined : words(answer.data, intl)), [answer.data, intl]);
    return data === undefined ? answer : { ...answer, data };
  };

/** Gives whoever reads the panel in another language its words for roles, and for what a role may. */
export const withRoleWords = <Of extends Service>(service: Of): Of => ({
  ...service,
  useGetRolesQuery: inWords(service.useGetRolesQuery, (roles, { messages }) => roles.map((role) => roleInWords(messages, role))),
  useGetUsersQuery: inWords(service.useGetUsersQuery, (found, { messages }) => ({
    ...found,
    users: found.users.map((user) => ({ ...user, roles: user.roles.map((role) => roleInWords(messages, role)) })),
  })),
  useGetRolePermissionLayoutQuery: inWords(service.useGetRolePermissionLayoutQuery, (rights, { messages, formatDisplayName }) =>
    rightsInWords(messages, rights, (code) => formatDisplayName(code, { type: 'language' })),
  ),
  useUpdateRoleMutation: (...asked: never[]): Change => {
    const [send, state] = service.useUpdateRoleMutation(...asked);
    const { messages } = useIntl();
    return [(role) => send(roleAsStored(messages, known, role)), state];
  },
});
