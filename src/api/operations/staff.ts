import { staffArea } from '../../http/staff-endpoint';
import { closeAlert } from '../../shop/staff/close-alert';
import { staffAlerts } from './staff-contract';

export const staffAlertArea = staffArea(staffAlerts, {
  close: async (strapi, { params: { id }, body: { note = null }, name }) => {
    await closeAlert(strapi, { id, by: name, note });
    return null;
  },
});
