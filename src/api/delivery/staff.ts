import type { Core } from '@strapi/strapi';
import { staffArea } from '../../http/staff-endpoint';
import { finishRun } from '../../shop/delivery/driving/finish-run';
import { readFigures } from '../../shop/delivery/driving/read-figures';
import { settleRun } from '../../shop/delivery/driving/settle-run';
import { startRun } from '../../shop/delivery/driving/start-run';
import { openStopFile, readStopFile } from '../../shop/delivery/driving/stop-files';
import { acceptPlan, cancelPlan } from '../../shop/delivery/runs/accept-plan';
import { cancelRun, lockStop } from '../../shop/delivery/runs/change-run';
import { endCourierSessions, linkCourier } from '../../shop/delivery/courier/sessions';
import { editCourier, listCouriers, makeCourier, readCourier } from '../../shop/delivery/runs/couriers';
import { listDepots } from '../../shop/delivery/runs/depot';
import { findCandidates } from '../../shop/delivery/runs/find-candidates';
import { moveOrder, previewMove } from '../../shop/delivery/runs/move-order';
import { planRuns } from '../../shop/delivery/runs/plan-runs';
import { readRun, runsOfDay } from '../../shop/delivery/runs/read-runs';
import { previewReplan, replanRun } from '../../shop/delivery/runs/replan-run';
import { ordersInSlot, setDayOff, setSlotDay } from '../../shop/delivery/slots/change-days';
import { slotWeek } from '../../shop/delivery/slots/week';
import { staffDelivery } from './staff-contract';

/** The token stands behind the #, which no log, no referrer and no preview of a messenger sees. */
const courierPage = (strapi: Core.Strapi, token: string): string =>
  new URL(`/courier#${token}`, strapi.config.get<string | undefined>('server.url') || (strapi.get('panelAddress') as string)).href;

export const staffDeliveryArea = staffArea(staffDelivery, {
  readWeek: (strapi, { query: { from } }) => slotWeek(strapi, { from: from ?? null }),
  readSlotOrders: (strapi, { params }) => ordersInSlot(strapi, params),
  async changeSlotDay(strapi, { params, body, actor }) {
    await setSlotDay(strapi, { ...params, ...body, actor });
    return null;
  },
  async changeDay(strapi, { params: { day }, body: { isOff }, actor }) {
    await setDayOff(strapi, { day, isOff, actor });
    return null;
  },
  listCouriers: (strapi) => listCouriers(strapi),
  makeCourier: (strapi, { body }) => makeCourier(strapi, body),
  editCourier: (strapi, { params: { id }, body }) => editCourier(strapi, id, body),
  async linkCourier(strapi, { params: { id }, body, actor }) {
    const { token, expiresAt } = await linkCourier(strapi, { courierId: id, ...body, actor });
    return { url: courierPage(strapi, token), expiresAt, courier: await readCourier(strapi.db.connection, id) };
  },
  async endCourierSessions(strapi, { params: { id } }) {
    await endCourierSessions(strapi, id);
    return readCourier(strapi.db.connection, id);
  },
  listDepots: (strapi) => listDepots(strapi),
  findCandidates: (strapi, { query: { day, methods = null } }) => findCandidates(strapi, { day, methods }),
  planRuns: (strapi, { body: { orders = null, methods = null, ...body }, actor }) => planRuns(strapi, { ...body, orders, methods, actor }),
  async acceptPlan(strapi, { params: { id }, actor }) {
    const { day, runs } = await acceptPlan(strapi, { planId: id, actor });
    return (await runsOfDay(strapi, { day, location: null })).filter((run) => runs.includes(run.id));
  },
  async cancelPlan(strapi, { params: { id } }) {
    await cancelPlan(strapi, id);
    return null;
  },
  async startRun(strapi, { params: { id }, body, actor }) {
    await startRun(strapi, { runId: id, courier: null, ...body, actor });
    return readRun(strapi.db.connection, id);
  },
  async finishRun(strapi, { params: { id }, body, actor }) {
    await finishRun(strapi, { runId: id, courier: null, ...body, actor });
    return readRun(strapi.db.connection, id);
  },
  async settleRun(strapi, { params: { id }, body, actor }) {
    await settleRun(strapi, { runId: id, ...body, actor });
    return readRun(strapi.db.connection, id);
  },
  readStopFile: (strapi, { params: { id } }) => readStopFile(strapi, id),
  openStopFile: (strapi, { params: { id } }) => openStopFile(strapi, id),
  listRuns: (strapi, { query: { day, location = null } }) => runsOfDay(strapi, { day, location }),
  readRun: (strapi, { params: { id } }) => readRun(strapi.db.connection, id),
  previewMove: (strapi, { body }) => previewMove(strapi, body),
  async moveOrder(strapi, { body, actor }) {
    await moveOrder(strapi, { ...body, actor });
    return Promise.all(body.seen.map(({ id }) => readRun(strapi.db.connection, id)));
  },
  readFigures: (strapi, { query: { location = null, ...days } }) => readFigures(strapi, { ...days, location }),
  previewReplan: (strapi, { params: { id }, body }) => previewReplan(strapi, { runId: id, ...body }),
  async replanRun(strapi, { params: { id }, body: { stops = null, ...body }, actor }) {
    await replanRun(strapi, { runId: id, ...body, stops, actor });
    return readRun(strapi.db.connection, id);
  },
  async lockStop(strapi, { params: { id }, body: { stop, ...body } }) {
    await lockStop(strapi, { runId: id, stopId: stop, ...body });
    return readRun(strapi.db.connection, id);
  },
  async cancelRun(strapi, { params: { id }, body: { revision } }) {
    await cancelRun(strapi, { runId: id, revision });
    return readRun(strapi.db.connection, id);
  },
});
