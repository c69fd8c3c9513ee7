import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { parseInput } from '../http/parse-input';
import { invalidRequest } from '../http/validate-request';

const permission = z.looseObject({
  action: z.string().max(300),
  subject: z.string().max(300).nullish(),
  field: z.string().max(300).nullish(),
});

/** What Strapi's own doors for staff take for granted of a body, and answer 500 without. */
const wanted: Readonly<Record<string, z.ZodType>> = {
  'POST /admin/permissions/check': z.looseObject({ permissions: z.array(permission).max(1_000) }),
};

const staffBodies: Core.MiddlewareFactory = () => async (ctx, next) => {
  const schema = wanted[`${ctx.method} ${ctx.path.replace(/\/$/, '')}`];
  const { issues } = schema ? parseInput(schema, (ctx.request as { body?: unknown }).body) : { issues: null };
  if (issues) throw invalidRequest(issues);
  await next();
};
export default staffBodies;
