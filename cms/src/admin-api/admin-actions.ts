import type { Core } from '@strapi/strapi'

/**
 * What a person may do in our own parts of the admin, as an administrator reads it under Roles. The key is the last
 * part of Strapi's action id: `api::history.read`.
 */
export const ADMIN_ACTIONS = {
  'history.read': 'Lese tidligere versjoner',
  'history.restore': 'Hente en tidligere versjon fram som kladd',
  'edition.read': 'Lese fryste utgaver av kokeboka',
  'edition.freeze': 'Fryse en utgave av kokeboka',
  'schedule.read': 'Se planlagt publisering',
  'schedule.write': 'Planlegge publisering og avpublisering',
  'draft.submit': 'Sende en kladd til redaktør',
  'draft.return': 'Sende en kladd tilbake til forfatteren',
  'reference.read': 'Finne innhold å vise til',
  'links.read': 'Se hva som lenker til et innhold',
  'submission.count': 'Se hvor mange innspill som venter',
  'home.read': 'Se redaksjonens oversikt på forsiden',
} as const

export type AdminAction = keyof typeof ADMIN_ACTIONS

export function toActionId(action: AdminAction): string {
  return `api::${action}`
}

/** Must run in `register()`: in its own start Strapi removes permissions for actions that it does not know. */
export function registerAdminActions(strapi: Core.Strapi): void {
  strapi.service('admin::permission').actionProvider.registerMany(Object.entries(ADMIN_ACTIONS).map(([uid, displayName]) =>
    ({ uid, displayName, section: 'settings', category: 'Kokeboka', subCategory: uid.split('.')[0] })))
}
