import { z } from 'zod';
import { endpoints } from '../../http/endpoint';

export const operations = endpoints({
  live: {
    method: 'GET',
    path: '/health/live',
    tag: 'Operators',
    summary: 'The process answers',
    description: 'For what starts a process again that does not.',
    response: z.object({ status: z.literal('live') }),
    open: true,
  },
  ready: {
    method: 'GET',
    path: '/health/ready',
    tag: 'Operators',
    summary: 'The process can serve: the database answers in time',
    description: 'For what sends requests to the processes that can.',
    response: z.object({ status: z.literal('ready'), databaseMs: z.number() }),
    refusals: ['NOT_READY'],
    open: true,
  },
});
