import type { StaffCustomer } from '../kit/admin-types';
import type { Request } from '../kit/staff-api';

export const profileFields = ['firstName', 'lastName', 'phone', 'language', 'group'] as const;
export type ProfileField = (typeof profileFields)[number];
/** What was typed, and nothing of the rest: what somebody else saves meanwhile stays theirs. */
export type ProfileDraft = Readonly<Partial<Record<ProfileField, string>>>;
type Body = Request<'PUT /customers/:id'>['body'];

/** What stands there, as a form shows it. */
export const storedOf = (customer: Pick<StaffCustomer, ProfileField>, field: ProfileField): string =>
  field === 'group' ? (customer.group?.id ?? '') : (customer[field] ?? '');

/** What was typed and differs from what stands there. */
export const changedOf = (customer: Pick<StaffCustomer, ProfileField>, draft: ProfileDraft): ProfileField[] =>
  profileFields.filter((field) => draft[field] !== undefined && draft[field].trim() !== storedOf(customer, field));

/** What is sent of it: nothing written takes away. */
export const bodyOf = (customer: Pick<StaffCustomer, ProfileField | 'revision'>, draft: ProfileDraft): Body => ({
  revision: customer.revision,
  ...Object.fromEntries(changedOf(customer, draft).map((field) => [field, draft[field]?.trim() || null])),
});
