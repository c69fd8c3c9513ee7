import type { Core } from '@strapi/strapi';
import type { NotificationText } from '../../domain/notifications/write-notification';
import type { Actor } from '../actor';
import { newDocumentId } from '../document-id';
import { tell } from './tell';

/** Who looks at a message, and their account in the app: the one with the same e-mail, which they proved. */
export type Trying = Readonly<{ email: string | null; userId: number | null }>;

/** The member of staff who asks; a machine is nobody. */
export async function tryingOf(strapi: Core.Strapi, actor: Actor): Promise<Trying> {
  const db = strapi.db.connection;
  const staff =
    actor.type === 'staff' && actor.id !== null
      ? await db('admin_users')
          .where({ id: Number(actor.id) })
          .first('email')
      : undefined;
  const email = staff?.email ?? null;
  const customer =
    email === null ? undefined : await db('up_users').whereRaw('lower(email) = lower(?) and confirmed', [email]).orderBy('id').first('id');
  return { email, userId: customer?.id ?? null };
}

type Told = Readonly<{
  kind: string;
  text: NotificationText;
  language: string;
  data: Readonly<Record<string, string>>;
  /** Whether their phones ring, beside the inbox. */
  push: boolean;
}>;

/** Tells them in the app, as customers would be, whatever they agreed to. Answers whether they have an account there. */
export async function tellStaff(strapi: Core.Strapi, { userId }: Trying, { kind, text, language, data, push }: Told): Promise<boolean> {
  if (userId === null) return false;
  await tell(strapi.db.connection, {
    kind,
    ways: { push, mail: false },
    chosen: `select :user::integer as user_id, :about::text as about, :data::jsonb as data, true as is_asked, null::jsonb as facts,
                    :language::text as language, :title::text as title, :body::text as body`,
    values: { user: userId, about: newDocumentId(), data: JSON.stringify(data), language, ...text },
  });
  return true;
}
