import type { Core } from '@strapi/strapi'
import type { EditorRole, Right } from './role-table.ts'
import { toActionId } from '../admin-api/admin-actions.ts'
import { CONTENT_KINDS, CONTENT_RIGHTS, MANAGED_TYPE_NAMES } from './content-kinds.ts'
import { OWN_ACTION_ROLES, STRAPI_ACTION_ROLES } from './role-table.ts'
import { UNPUBLISHED_CONDITION } from './unpublished-condition.ts'

/** As Strapi stores it. `properties` are those that the action takes: fields, and the locales of a localized type. */
export interface Permission { action: string, subject?: string, properties?: { fields?: string[], locales?: string[] }, conditions?: string[] }

interface ActionProvider {
  values: () => { actionId: string, section: string }[]
  appliesToProperty: (property: string, actionId: string, subject: string) => Promise<boolean>
}
interface ContentTypeService { getPermissionsWithNestedFields: (actions: unknown[]) => Permission[] }

const EXPLORER = 'plugin::content-manager.explorer.'
const OWN_CONDITION = 'admin::is-creator'

/** All that a role may do. The fields are all those of the type, those of its parts included; the locales are all. */
export async function toPermissions(strapi: Core.Strapi, role: EditorRole): Promise<Permission[]> {
  return [...await toContentPermissions(strapi, role), ...toOtherPermissions(role)]
}

async function toContentPermissions(strapi: Core.Strapi, role: EditorRole): Promise<Permission[]> {
  const { actionProvider } = strapi.service('admin::permission') as { actionProvider: ActionProvider }
  const contentTypes = strapi.service('admin::content-type') as ContentTypeService
  const all = contentTypes.getPermissionsWithNestedFields(actionProvider.values().filter(action => action.section === 'contentTypes'))
  const locales: string[] = (await strapi.plugin('i18n').service('locales').find()).map((locale: { code: string }) => locale.code)
  const permissions: Permission[] = []
  for (const permission of all) {
    const conditions = findConditions(role, permission)
    if (conditions === null)
      continue
    const localized = await actionProvider.appliesToProperty('locales', permission.action, permission.subject ?? '')
    permissions.push({ ...permission, conditions, properties: { ...permission.properties, ...(localized ? { locales } : {}) } })
  }
  return permissions
}

/** The conditions on which a role has the permission, or null where it does not have it. */
function findConditions(role: EditorRole, { action, subject }: Permission): string[] | null {
  const type = MANAGED_TYPE_NAMES.find(name => subject === `api::${name}.${name}`)
  if (type === undefined || !action.startsWith(EXPLORER))
    return null
  const rights = CONTENT_RIGHTS[role][CONTENT_KINDS[type]]
  const right = action.slice(EXPLORER.length) as Right
  if (rights.includes(right))
    return []
  return right === 'delete' && rights.includes('delete-unpublished') ? [UNPUBLISHED_CONDITION] : null
}

function toOtherPermissions(role: EditorRole): Permission[] {
  const own = (Object.keys(OWN_ACTION_ROLES) as (keyof typeof OWN_ACTION_ROLES)[])
    .filter(action => OWN_ACTION_ROLES[action].includes(role))
    .map(action => ({ action: toActionId(action) }))
  const strapis = Object.entries(STRAPI_ACTION_ROLES).flatMap(([action, grant]): Permission[] => {
    if ('forfatter' in grant)
      return [{ action, conditions: grant[role] === 'own' ? [OWN_CONDITION] : [] }]
    return grant.includes(role) ? [{ action }] : []
  })
  return [...own, ...strapis]
}
