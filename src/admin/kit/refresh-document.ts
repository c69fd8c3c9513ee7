import { adminApi } from '@strapi/strapi/admin';

/** `documentId` is null for one that is gone: who still shows it would read it in vain. */
type Shown = Readonly<{ model: string; documentId: string | null }>;

/** The Content Manager keeps what it has read under these tags. */
const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    /** Makes the Content Manager read a document again that a panel has changed behind its form, and the lists it is in. */
    refreshDocument: build.mutation<null, Shown>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_result, _error, { model, documentId }) => [
        ...(documentId === null ? [] : [{ type: 'Document' as const, id: `${model}_${documentId}` }]),
        { type: 'Document', id: `${model}_LIST` },
      ],
    }),
  }),
});
export const { useRefreshDocumentMutation } = api;
