import { Flex, Typography } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import { ActionModal } from '../kit/action-modal';
import { Aside, Section, Stack } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { LinesOf } from './lines-of';
import type { OrderDesk } from './use-order';

// The law gives the shop so long to pay back (Directive 2011/83/EU, Art. 13).
const payBackMs = 14 * 24 * 3_600_000;

/** That the customer withdrew from the purchase: a right, without a reason. Goods and money are settled by what the desk has for them. */
export function OrderWithdrawals({ order, act, isBusy, reload }: OrderDesk) {
  const text = useText();
  const moment = useMoment();
  const mayHandle = useMay('api::orders.handle');
  if (order.withdrawals.length === 0) return null;
  return (
    <Section title={text('storekeeper.withdrawal.title')}>
      {order.withdrawals.map((one) => {
        const payBackBy = moment(new Date(Date.parse(one.declaredAt) + payBackMs).toISOString());
        return (
          <Flex key={one.id} direction="column" alignItems="stretch" gap={2} width="100%">
            <Stack>
              <Typography fontWeight="semiBold">
                {text('storekeeper.withdrawal.declared', { at: moment(one.declaredAt), name: one.name })}
              </Typography>
              {one.lines ? <LinesOf order={order} lines={one.lines} /> : <Typography>{text('storekeeper.withdrawal.all')}</Typography>}
              <Aside>
                {text(one.receiptSentAt ? 'storekeeper.withdrawal.receiptSent' : 'storekeeper.withdrawal.noReceipt', { to: one.contact })}
              </Aside>
              {one.settledAt ? (
                <Aside>
                  {text('storekeeper.withdrawal.settled', {
                    at: moment(one.settledAt),
                    name: one.settledBy ?? text('storekeeper.withdrawal.somebody'),
                  })}
                </Aside>
              ) : (
                <Typography textColor="warning700">{text('storekeeper.withdrawal.toDo', { by: payBackBy })}</Typography>
              )}
            </Stack>
            {mayHandle && !one.settledAt ? (
              <ActionModal label={text('storekeeper.withdrawal.settle')} isBusy={isBusy} onClose={reload} variant="secondary">
                {(close) => (
                  <ActionForm
                    explanation={text('storekeeper.withdrawal.settleExplanation')}
                    submit={text('storekeeper.withdrawal.settle')}
                    isBusy={isBusy}
                    close={close}
                    onSubmit={() =>
                      act('POST /orders/:id/withdrawals/:withdrawal/settle', { params: { id: order.id, withdrawal: one.id } }, () =>
                        text('storekeeper.withdrawal.settleDone'),
                      )
                    }
                  />
                )}
              </ActionModal>
            ) : null}
          </Flex>
        );
      })}
    </Section>
  );
}
