import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { isDomainError } from '../../../domain/domain-error';
import { courierOf } from '../../../http/courier-auth';
import { addressOf, limited } from '../../../http/rate-limits';
import { withSentFile } from '../../../http/read-file';
import { reply } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import { signInCourier, signOutCourier, type SignedInCourier } from '../../../shop/delivery/courier/sessions';
import { courierRun, courierStop, runsOfToday } from '../../../shop/delivery/driving/courier-runs';
import { deliverStop } from '../../../shop/delivery/driving/deliver-stop';
import { finishRun } from '../../../shop/delivery/driving/finish-run';
import { tellPosition } from '../../../shop/delivery/driving/positions';
import { actorOf, arriveAtStop, failStop } from '../../../shop/delivery/driving/report-stop';
import { startRun } from '../../../shop/delivery/driving/start-run';
import { assertTakesFile, keepStopFile } from '../../../shop/delivery/driving/stop-files';
import { courierWork } from '../contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async signIn(ctx: Context) {
    const { token } = inputOf(ctx, courierWork.signIn).body;
    const uses = [{ limit: 'courier_link_address', key: addressOf(ctx) }] as const;
    const session = await limited(uses, { wrong: (outcome) => ('error' in outcome && isDomainError(outcome.error) ? 1 : 0) }, () =>
      signInCourier(strapi, token),
    );
    reply(ctx, courierWork.signIn, session);
  },

  async signOut(ctx: Context) {
    await signOutCourier(strapi, signedIn(ctx));
    reply(ctx, courierWork.signOut, null);
  },

  async runsToday(ctx: Context) {
    const courier = signedIn(ctx);
    reply(ctx, courierWork.runsToday, await runsOfToday(strapi, { courier }), { courier: { id: courier.id, name: courier.name } });
  },

  async startRun(ctx: Context) {
    const { id } = inputOf(ctx, courierWork.startRun).params;
    const courier = signedIn(ctx);
    await startRun(strapi, { runId: id, courier, revision: null, actor: actorOf(courier) });
    reply(ctx, courierWork.startRun, await courierRun(strapi, id, { courier }));
  },

  async finishRun(ctx: Context) {
    const { id } = inputOf(ctx, courierWork.finishRun).params;
    const courier = signedIn(ctx);
    await finishRun(strapi, { runId: id, courier, revision: null, actor: actorOf(courier) });
    reply(ctx, courierWork.finishRun, await courierRun(strapi, id, { courier }));
  },

  async arrive(ctx: Context) {
    const { params, body } = inputOf(ctx, courierWork.arrive);
    const courier = signedIn(ctx);
    await arriveAtStop(strapi, { stopId: params.id, courier, ...body });
    reply(ctx, courierWork.arrive, await courierStop(strapi, params.id, { courier }));
  },

  async deliver(ctx: Context) {
    const { params, body } = inputOf(ctx, courierWork.deliver);
    const courier = signedIn(ctx);
    await deliverStop(strapi, { stopId: params.id, courier, ...body });
    reply(ctx, courierWork.deliver, await courierStop(strapi, params.id, { courier }));
  },

  async fail(ctx: Context) {
    const { params, body } = inputOf(ctx, courierWork.fail);
    const courier = signedIn(ctx);
    await failStop(strapi, { stopId: params.id, courier, ...body });
    reply(ctx, courierWork.fail, await courierStop(strapi, params.id, { courier }));
  },

  async sendFile(ctx: Context) {
    const { params, query } = inputOf(ctx, courierWork.sendFile);
    const asked = { stopId: params.id, courier: signedIn(ctx) };
    await assertTakesFile(strapi, asked);
    const file = await withSentFile(ctx, courierWork.sendFile.takesFile, (content) =>
      keepStopFile(strapi, { ...asked, ...query, content }),
    );
    reply(ctx, courierWork.sendFile, file);
  },

  async tellPosition(ctx: Context) {
    await tellPosition(strapi, { courier: signedIn(ctx), ...inputOf(ctx, courierWork.tellPosition).body });
    reply(ctx, courierWork.tellPosition, null);
  },
});

function signedIn(ctx: Context): SignedInCourier {
  const courier = courierOf(ctx);
  if (!courier) throw new errors.UnauthorizedError('Sign in by your link first');
  return courier;
}
