import { adminApi } from '@strapi/strapi/admin';
import { alertModel } from './close-alert';

type Alerts = Readonly<{ results: readonly Readonly<Record<string, unknown>>[]; pagination: Readonly<{ total: number }> }>;

const open = new URLSearchParams({ page: '1', sort: 'raisedAt:DESC', 'filters[$and][0][state][$eq]': 'open' });
const list = `/content-manager/collection-types/${alertModel}`;

// As many as the widget is high.
const shownAlerts = 4;
export const alertsPath = list;
export const openAlertsPath = `${list}?${open}&pageSize=20`;
export const alertPath = (documentId: string): string => `${list}/${documentId}`;

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    openAlerts: build.query<Alerts, void>({
      query: () => `${list}?${open}&pageSize=${shownAlerts}`,
      // As the Content Manager tags its own lists: closing an alert reads this one again.
      providesTags: [{ type: 'Document', id: `${alertModel}_LIST` }],
    }),
  }),
});
export const { useOpenAlertsQuery } = api;
