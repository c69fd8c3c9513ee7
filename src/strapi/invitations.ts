import type { Core } from '@strapi/strapi';
import { emit } from '../jobs/emit';

type Invited = Readonly<{ id: number; registrationToken?: string | null }>;
type Users = { create(attributes: object): Promise<Invited> };

/** Has a member of staff who is added in the panel invited by mail. Strapi shows a link to pass on, and no more. */
export function inviteByMail(strapi: Core.Strapi): void {
  const users = strapi.service('admin::user') as Users;
  const create = users.create.bind(users);
  users.create = async (attributes) => {
    const made = await strapi.db.transaction(async ({ trx }) => {
      const user = await create(attributes);
      if (user.registrationToken) await emit(trx, [{ type: 'staff.invited', aggregateId: String(user.id), payload: { userId: user.id } }]);
      return user;
    });
    return made;
  };
}
