import type { AdminAction } from '../admin-api/admin-actions.ts'
import { useAuth } from '@strapi/strapi/admin'

/** Whether the one who is logged in may do this; the server asks again. */
export function useMay(action: AdminAction): boolean {
  return useAuth('useMay', ({ permissions }) => permissions).some(permission => permission.action === `api::${action}`)
}
