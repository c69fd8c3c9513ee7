import { adminApi } from '@strapi/strapi/admin';
import { addressOf, type Answer, type Request } from '../kit/staff-api';
import { alertModel } from './close-alert';

const route = 'GET /staff-alerts';
type OpenAlerts = Answer<typeof route>;
export type OpenAlert = OpenAlerts['alerts'][number];

export const attentionPath = 'needs-attention';
export const alertsPath = `/content-manager/collection-types/${alertModel}`;
export const alertPath = (documentId: string): string => `${alertsPath}/${documentId}`;

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    openAlerts: build.query<OpenAlerts, Request<typeof route>['query']>({
      query: (query) => addressOf(route, { query }).path,
      transformResponse: ({ data }: Readonly<{ data: OpenAlerts }>) => data,
      // As the Content Manager tags its own lists: closing an alert reads this one again.
      providesTags: [{ type: 'Document', id: `${alertModel}_LIST` }],
    }),
  }),
});
export const { useOpenAlertsQuery } = api;
