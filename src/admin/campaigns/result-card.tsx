import { useEffect } from 'react';
import { Td, Tr, Typography } from '@strapi/design-system';
import { Card } from '../kit/card';
import { DataTable } from '../kit/data-table';
import { moneyText } from '../kit/money-text';
import { Aside } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { CampaignDesk } from './campaign-words';

const againMs = 3_000;

type Props = Readonly<{ desk: CampaignDesk; show: (desk: CampaignDesk) => void }>;

/** What came of it, in numbers; while it goes out, how far it is. */
export function ResultCard({ desk, show }: Props) {
  const text = useText();
  const { id, state, counts, expected, recipients } = desk;
  const fresh = useResource('GET /campaigns/:id', { params: { id } });
  const { load, data } = fresh;
  useEffect(() => {
    if (data) show(data);
  }, [data]);
  const isMoving = state === 'sending' || (counts?.push.waiting ?? 0) + (counts?.mail.waiting ?? 0) > 0;
  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(() => void load(), againMs);
    return () => clearInterval(timer);
  }, [isMoving, load]);
  if (!counts) return null;
  const { push, mail, bought } = counts;
  const rows: readonly (readonly [string, string])[] = [
    [text('storekeeper.campaigns.count.recipients'), String(counts.recipients)],
    [text('storekeeper.campaigns.count.pushed'), String(push.sent)],
    [text('storekeeper.campaigns.count.delivered'), String(push.delivered)],
    [text('storekeeper.campaigns.count.mailed'), String(mail.sent)],
    [text('storekeeper.campaigns.count.waiting'), String(push.waiting + mail.waiting)],
    [text('storekeeper.campaigns.count.failed'), String(push.failed + mail.failed)],
    [text('storekeeper.campaigns.count.opened'), String(counts.opened)],
    [text('storekeeper.campaigns.count.buyers'), String(bought.customers)],
    [text('storekeeper.campaigns.count.orders'), String(bought.orders)],
    [text('storekeeper.campaigns.count.sums'), bought.sums.map(moneyText).join(', ') || '–'],
  ];
  return (
    <Card title={text('storekeeper.campaigns.results')}>
      {state === 'sending' ? (
        <div role="status">
          <Typography>{text('storekeeper.campaigns.progress', { done: recipients, all: expected ?? '…' })}</Typography>
          <progress
            value={recipients}
            max={Math.max(1, expected ?? 1)}
            style={{ width: '100%' }}
            aria-label={text('storekeeper.campaigns.results')}
          />
        </div>
      ) : null}
      <DataTable heads={[text('storekeeper.campaigns.count.what'), text('storekeeper.campaigns.count.howMany')]} rowCount={rows.length}>
        {rows.map(([label, value]) => (
          <Tr key={label}>
            <Td>
              <Typography>{label}</Typography>
            </Td>
            <Td>
              <Typography fontWeight="bold">{value}</Typography>
            </Td>
          </Tr>
        ))}
      </DataTable>
      <Aside>{text('storekeeper.campaigns.results.hint')}</Aside>
    </Card>
  );
}
