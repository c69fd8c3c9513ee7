import { adminApi } from '@strapi/strapi/admin';

type Shown = Readonly<{ model: string; documentId: string }>;

/** The Content Manager keeps what it has read under these tags. */
const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    /** Makes the Content Manager read a document again that a panel has changed behind its form, and the lists it is in. */
    refreshDocument: build.mutation<null, Shown>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_result, _error, { model, documentId }) => [
        { type: 'Document', id: `${model}_${documentId}` },
        { type: 'Document', id: `${model}_LIST` },
      ],
    }),
  }),
});
export const { useRefreshDocumentMutation } = api;
