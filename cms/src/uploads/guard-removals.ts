import type { Core } from '@strapi/strapi'
import type { StoredFile } from './published-files.ts'
import { CONTENT_TYPE_UIDS } from '../content/content-types.ts'
import { refuse } from '../roles/refuse.ts'
import { findPublishedFiles } from './published-files.ts'

interface UploadService {
  remove: (file: StoredFile) => Promise<unknown>
  replace: (id: number | string, ...rest: unknown[]) => Promise<unknown>
}
interface DeletingService { deleteByIds: (ids?: number[]) => Promise<unknown> }
interface Request { state: { user?: { id: number }, userAbility?: { can: (action: string, subject: string) => boolean } } }

const FILE = 'plugin::upload.file'
const PUBLISH = 'plugin::content-manager.explorer.publish'

/**
 * Who does not publish may remove and replace only files of their own that readers have not got. Strapi's permission
 * says «own», but its routes for several files and for folders do not look at it, and none looks at what is published.
 * Must run in `register()`, after `guardUploads`: what is refused is refused before the new file is looked at.
 */
export function guardRemovals(strapi: Core.Strapi): void {
  const upload = strapi.plugin('upload').service('upload') as UploadService
  const { remove, replace } = upload
  upload.remove = async (file) => {
    await requireMayRemove(strapi, { id: file.id })
    return remove.call(upload, file)
  }
  upload.replace = async (id, ...rest) => {
    await requireMayRemove(strapi, { id })
    return replace.call(upload, id, ...rest)
  }
  guardDeleteByIds(strapi, 'file', ids => ({ id: { $in: ids } }))
  guardDeleteByIds(strapi, 'folder', ids => ({ folder: { id: { $in: ids } } }))
}

/** Looks at all of them before the first is deleted. Files of folders in folders are looked at one by one, as they go. */
function guardDeleteByIds(strapi: Core.Strapi, name: 'file' | 'folder', toWhere: (ids: number[]) => object): void {
  const service = strapi.plugin('upload').service(name) as DeletingService
  const { deleteByIds } = service
  service.deleteByIds = async (ids = []) => {
    await requireMayRemove(strapi, toWhere(ids))
    return deleteByIds.call(service, ids)
  }
}

/** Outside a request from the admin (seeds, commands) there is nobody to ask about. */
async function requireMayRemove(strapi: Core.Strapi, where: object): Promise<void> {
  const { user, userAbility } = (strapi.requestContext.get() as Request | undefined)?.state ?? {}
  if (user === undefined || userAbility === undefined || CONTENT_TYPE_UIDS.some(uid => userAbility.can(PUBLISH, uid)))
    return
  const files: (StoredFile & { createdBy: { id: number } | null })[] = await strapi.db.query(FILE).findMany({ where, populate: ['createdBy'] })
  const others = files.filter(file => file.createdBy?.id !== user.id)
  if (others.length > 0)
    refuse(strapi, `Du kan bare erstatte og slette filer du selv har lastet opp: ${toNames(others)}.`)
  const published = await findPublishedFiles(strapi, files)
  if (published.length > 0)
    refuse(strapi, `Disse filene er i bruk i noe som er publisert: ${toNames(published)}. Be en redaktør om det.`)
}

function toNames(files: readonly StoredFile[]): string {
  return files.slice(0, 5).map(file => `«${file.name}»`).join(', ')
}
