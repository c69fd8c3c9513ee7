import { adminApi } from '@strapi/strapi/admin';
import type { AlertKind } from '../kit/admin-types';
import { alertModel } from './close-alert';

type Alerts = Readonly<{
  results: readonly Readonly<Record<string, unknown>>[];
  pagination: Readonly<{ total: number; pageCount: number }>;
}>;
export type AlertQuery = Readonly<{ kind: AlertKind | null; page: number; pageSize: number }>;

export const attentionPath = 'needs-attention';
export const alertsPath = `/content-manager/collection-types/${alertModel}`;
export const alertPath = (documentId: string): string => `${alertsPath}/${documentId}`;

function openAlerts({ kind, page, pageSize }: AlertQuery): string {
  const query = new URLSearchParams({ page: String(page), pageSize: String(pageSize), sort: 'raisedAt:DESC' });
  query.set('filters[$and][0][state][$eq]', 'open');
  if (kind) query.set('filters[$and][1][kind][$eq]', kind);
  return `${alertsPath}?${query}`;
}

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    openAlerts: build.query<Alerts, AlertQuery>({
      query: openAlerts,
      // As the Content Manager tags its own lists: closing an alert reads this one again.
      providesTags: [{ type: 'Document', id: `${alertModel}_LIST` }],
    }),
  }),
});
export const { useOpenAlertsQuery } = api;
