import type { Core } from '@strapi/strapi'
import type { Permission } from './role-permissions.ts'
import { toPermissions } from './role-permissions.ts'
import { EDITOR_ROLES, ROLE_TEXTS } from './role-table.ts'

interface Role { id: number, name: string, description: string }
interface RoleService {
  findOne: (where: { code: string }) => Promise<Role | null>
  create: (role: { code: string, name: string, description: string }) => Promise<Role>
  update: (where: { id: number }, texts: { name: string, description: string }) => Promise<Role>
  assignPermissions: (roleId: number, permissions: Permission[]) => Promise<unknown>
}

/**
 * Makes the three roles say what src/roles says, at every start. What was changed by hand in one of the three is set
 * back: who may publish must be readable in one place, reviewed, and the same in every installation. Other roles that
 * an administrator has made are left alone. Writes nothing when nothing differs.
 */
export async function ensureRoles(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::role') as RoleService
  await strapi.db.transaction(async () => {
    for (const role of ['administrator', ...EDITOR_ROLES] as const) {
      const { id } = await ensureTexts(service, ROLE_TEXTS[role])
      if (role !== 'administrator')
        await service.assignPermissions(id, await toPermissions(strapi, role))
    }
  })
}

async function ensureTexts(service: RoleService, texts: typeof ROLE_TEXTS['forfatter']): Promise<Role> {
  const { code, name, description } = texts
  const existing = await service.findOne({ code })
  if (existing === null)
    return service.create({ code, name, description })
  return existing.name === name && existing.description === description ? existing : service.update({ id: existing.id }, { name, description })
}
