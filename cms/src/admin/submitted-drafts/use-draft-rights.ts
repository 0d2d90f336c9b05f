import { useAuth, useDocumentRBAC } from '@strapi/strapi/admin'

export interface DraftRights { canSubmit: boolean, canReturn: boolean, canPublish: boolean, userId: number | undefined }

/** What the person may do with drafts; the server says the same (src/roles). */
export function useDraftRights(): DraftRights {
  const has = (action: string) => (state: { permissions: { action: string }[] }): boolean => state.permissions.some(permission => permission.action === action)
  return {
    canSubmit: useAuth('useDraftRights', has('api::draft.submit')),
    canReturn: useAuth('useDraftRights', has('api::draft.return')),
    canPublish: useDocumentRBAC('useDraftRights', state => state.canPublish) === true,
    userId: useAuth('useDraftRights', state => state.user?.id as number | undefined),
  }
}
