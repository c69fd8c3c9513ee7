import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CustomerConsentsRow } from 'knex/types/tables';
import { consentPurposes, type ConsentPurpose } from '../../../domain/customers/consents';
import { emit } from '../../../jobs/emit';
import { requestId } from '../../../jobs/request-context';
import { lockCustomer } from '../sessions';

/** What somebody says of one purpose; null where they were never asked. */
export type Consent = Readonly<{ purpose: ConsentPurpose; granted: boolean | null; version: string | null; at: string | null }>;
export type GivenConsent = Readonly<{ purpose: ConsentPurpose; granted: boolean; version?: string | undefined }>;
export type ConsentSource = 'app' | 'staff' | 'unsubscribe' | 'crm';

type Give = Readonly<{
  userId: number;
  consents: readonly GivenConsent[];
  source: ConsentSource;
  appVersion?: string | undefined;
}>;

/** What was said last of each purpose. */
export async function readConsents(db: Knex, { userId }: Readonly<{ userId: number }>): Promise<Consent[]> {
  const { rows } = await db.raw<{ rows: CustomerConsentsRow[] }>(
    'select distinct on (purpose) * from customer_consents where user_id = ? order by purpose, id desc',
    [userId],
  );
  return consentPurposes.map((purpose) => {
    const said = rows.find((row) => row.purpose === purpose);
    return said
      ? { purpose, granted: said.granted, version: said.text_version, at: said.given_at.toISOString() }
      : { purpose, granted: null, version: null, at: null };
  });
}

/** Writes down what somebody says, with where and in which version of the app. What they said already is not written twice. */
export async function giveConsents(strapi: Core.Strapi, { userId, consents, source, appVersion }: Give): Promise<Consent[]> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    const before = await readConsents(trx, { userId });
    const isNews = ({ purpose, granted, version }: GivenConsent) =>
      !before.some((said) => said.purpose === purpose && said.granted === granted && said.version === (version ?? null));
    const news = consents.filter(isNews);
    if (news.length > 0)
      await trx('customer_consents').insert(
        news.map(({ purpose, granted, version }) => ({
          user_id: userId,
          purpose,
          granted,
          text_version: version ?? null,
          source,
          app_version: appVersion ?? null,
          request_id: requestId() ?? null,
        })),
      );
    await emit(
      trx,
      news.map(({ purpose, granted, version = null }) => ({
        type: 'customer.consent_given' as const,
        aggregateId: String(userId),
        payload: { userId, purpose, granted, version },
      })),
    );
    return readConsents(trx, { userId });
  });
}
