import { staffArea } from '../../http/staff-endpoint';
import { readChanges } from '../../shop/events/read-changes';
import { closeAlert } from '../../shop/staff/close-alert';
import { staffOperations } from './staff-contract';

export const staffOperationsArea = staffArea(staffOperations, {
  readChanges: async (strapi, { query }) => {
    const { found, meta } = await readChanges(strapi.db.connection, query);
    return { data: found.map(({ position: _position, ...event }) => event), meta };
  },
  close: async (strapi, { params: { id }, body: { note = null }, name }) => {
    await closeAlert(strapi, { id, by: name, note });
    return null;
  },
});
