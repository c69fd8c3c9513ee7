import { z } from 'zod';
import { endpoints } from '../../http/endpoint';

export const operations = endpoints({
  live: {
    method: 'GET',
    path: '/health/live',
    tag: 'Operators',
    summary: 'The process answers',
    response: z.object({ status: z.literal('live') }),
    open: true,
  },
  ready: {
    method: 'GET',
    path: '/health/ready',
    tag: 'Operators',
    summary: 'The process can serve: the database answers in time',
    response: z.object({ status: z.literal('ready'), databaseMs: z.number() }),
    open: true,
  },
});
