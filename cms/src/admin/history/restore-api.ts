import type { DroppedPart } from '../../history/restore-links.ts'
import { adminApi } from '@strapi/strapi/admin'

/**
 * A call of Strapi's own store and not of `useFetchClient`, so that the form, which keeps the document for a minute,
 * reads it again. The tags are those of the content manager of Strapi 5.54 (services/api.ts).
 */
const restoreApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] })
  .injectEndpoints({
    endpoints: builder => ({
      restoreRevision: builder.mutation<{ data: { dropped: DroppedPart[] } }, number>({
        query: id => ({ url: `/kokeboka/history/revisions/${id}/restore`, method: 'POST' }),
        invalidatesTags: ['Document', 'Relations'],
      }),
    }),
  })

export const { useRestoreRevisionMutation } = restoreApi
