import { z } from 'zod';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, text } from '../../http/staff-schemas';

export const staffAlerts = staffEndpoints({
  close: {
    method: 'POST',
    path: '/staff-alerts/:id/close',
    tag: 'Alerts',
    action: 'api::alerts.close',
    summary: 'An alert is done',
    params: byId,
    body: z.strictObject({ note: text.optional() }),
    response: z.null(),
    refusals: ['STAFF_ALERT_NOT_FOUND'],
  },
});
