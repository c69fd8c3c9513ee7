import { staffArea } from '../../http/staff-endpoint';
import { readFunnel } from '../../shop/analytics/read-funnel';
import { externalIdsOf } from '../../shop/content/external-ids';
import { readChanges } from '../../shop/events/read-changes';
import { dropParkedJobs, findParkedJobs, readJobs, retryParkedJobs } from '../../shop/jobs/parked-jobs';
import { dismissSetup, readOverview } from '../../shop/overview/read-overview';
import { closeAlert } from '../../shop/staff/close-alert';
import { findOpenAlerts } from '../../shop/staff/open-alerts';
import { staffOperations } from './staff-contract';

export const staffOperationsArea = staffArea(staffOperations, {
  readOverview: (strapi, { may }) =>
    readOverview(strapi, {
      may: {
        sales: may('api::sales.read'),
        orders: may('api::orders.read') || may('api::orders.handle') || may('api::orders.money') || may('api::orders.ship'),
        stock: may('api::stock.move'),
        support: may('api::support.read') || may('api::support.answer'),
        trouble: may('api::alerts.close') || may('api::payments.repair'),
        setup: may('api::shop.setup'),
      },
    }),
  readFunnel: (strapi, { query: { days } }) => readFunnel(strapi, { days }),
  async dismissSetup(strapi, { body: { isDismissed } }) {
    await dismissSetup(strapi, isDismissed);
    return { isDismissed };
  },
  readJobs: async (strapi) => ({ jobs: await readJobs(strapi) }),
  findParkedJobs: (strapi, { query: { job = null, cursor, limit } }) => findParkedJobs(strapi, { job, cursor, limit }),
  retryParkedJobs: (_strapi, { body }) => retryParkedJobs(body),
  dropParkedJobs: async (strapi, { body }) => ({ dropped: await dropParkedJobs(strapi, body) }),
  readChanges: async (strapi, { query }) => {
    const { found, meta } = await readChanges(strapi.db.connection, query);
    return { data: found.map(({ position: _position, ...event }) => event), meta };
  },
  readExternalIds: async (strapi, { params: { type, id } }) => {
    const known = (await externalIdsOf(strapi.db.connection, type, [id])).get(id) ?? {};
    return Object.entries(known).map(([source, externalId]) => ({ source, externalId }));
  },
  findAlerts: (strapi, { query: { kind = null, page, pageSize } }) => findOpenAlerts(strapi, { kind, page, pageSize }),
  close: async (strapi, { params: { id }, body: { note = null }, name }) => {
    await closeAlert(strapi, { id, by: name, note });
    return null;
  },
});
