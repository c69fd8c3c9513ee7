import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import type { LegalKind } from '../../domain/store/legal-texts';

/** A legal text the customer agreed to, in the version they saw. */
export type AcceptedText = Readonly<{ kind: LegalKind; version: string }>;

/** What is agreed to has to be what holds now. Refuses `LEGAL_TEXT_CHANGED`, with the version that does. */
export async function assertCurrent(db: Knex, accepted: readonly AcceptedText[]): Promise<void> {
  if (accepted.length === 0) return;
  const rows = await db('legal_texts')
    .whereNotNull('published_at')
    .whereIn(
      'kind',
      accepted.map(({ kind }) => kind),
    )
    .orderBy('id')
    .select('kind', 'version');
  for (const { kind, version } of accepted) {
    const current = rows.find((row) => row.kind === kind);
    if (current?.version !== version)
      throw new DomainError('LEGAL_TEXT_CHANGED', 'The shop has another version of this text now. Show it and ask again', {
        kind,
        version: current?.version ?? null,
      });
  }
}

/** Keeps them with the order, in the transaction that writes it. */
export async function keepAccepted(trx: Knex, orderId: string, accepted: readonly AcceptedText[], now: Date): Promise<void> {
  if (accepted.length === 0) return;
  await trx('order_acceptances').insert(
    accepted.map(({ kind, version }) => ({ order_document_id: orderId, kind, version, accepted_at: now })),
  );
}
