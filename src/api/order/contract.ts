import { z } from 'zod';
import { endpoints } from '../../http/endpoint';
import { order } from '../../http/order-schemas';
import { documentId } from '../../http/schemas';

export const orders = endpoints({
  list: {
    method: 'GET',
    path: '/orders',
    tag: 'Orders',
    summary: 'My orders, newest first',
    query: z.strictObject({
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(100).default(25),
    }),
    response: z.array(order),
    meta: z.object({
      pagination: z.object({ page: z.number().int(), pageSize: z.number().int(), pageCount: z.number().int(), total: z.number().int() }),
    }),
  },
  read: {
    method: 'GET',
    path: '/orders/:id',
    tag: 'Orders',
    summary: 'One order',
    params: z.object({ id: documentId }),
    response: order,
    refusals: ['ORDER_NOT_FOUND'],
    cartToken: true,
  },
});
