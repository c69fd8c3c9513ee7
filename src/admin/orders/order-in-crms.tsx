import { Aside, Stack } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import type { StaffOrderView } from '../kit/admin-types';

/** What people in a CRM made of the order. It moves nothing here. */
export function OrderInCrms({ order: { inCrms } }: Readonly<{ order: StaffOrderView }>) {
  const text = useText();
  const moment = useMoment();
  if (inCrms.length === 0) return null;
  return (
    <Stack>
      {inCrms.map(({ crm, status, since }) => (
        <Aside key={crm}>{text('storekeeper.order.inCrm', { crm, status, since: moment(since) })}</Aside>
      ))}
    </Stack>
  );
}
