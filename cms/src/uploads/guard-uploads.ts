import type { Core } from '@strapi/strapi'
import { extname } from 'node:path'
import { errors } from '@strapi/utils'
import { ALLOWED_FILES } from './allowed-files.ts'
import { checkFile } from './check-file.ts'
import { cleanFileName } from './file-name.ts'
import { redrawImage } from './redraw-image.ts'

/** As koa-body gives it. */
interface UploadedFile { filepath: string, originalFilename?: string | null, mimetype?: string | null, detectedMimeType?: string, size: number }
interface FileInfo { name?: string | null }
interface UploadData { fileInfo?: FileInfo | FileInfo[] }
interface UploadService {
  upload: (request: { data: UploadData, files: UploadedFile | UploadedFile[] }, options?: unknown) => Promise<unknown>
  replace: (id: number | string, request: { data: UploadData, file: UploadedFile }, options?: unknown) => Promise<unknown>
  findOne: (id: number | string) => Promise<{ ext: string, name: string } | null>
}

/**
 * Invariant: every byte that the upload plugin stores has come through here, whichever route or code sent it; all files
 * of a request are checked before the first is stored. So it is the plugin's service that is wrapped, and not a route.
 * Must run in `register()`.
 */
export function guardUploads(strapi: Core.Strapi): void {
  const service = strapi.plugin('upload').service('upload') as UploadService
  const { upload, replace } = service
  service.upload = async (request, options) => {
    for (const file of [request.files].flat())
      await prepareFile(file)
    for (const info of [request.data.fileInfo ?? []].flat())
      cleanInfo(info)
    return upload.call(service, request, options)
  }
  service.replace = async (id, request, options) => {
    await requireSameType(service, id, request.file)
    await prepareFile(request.file)
    for (const info of [request.data.fileInfo ?? []].flat())
      cleanInfo(info)
    return replace.call(service, id, request, options)
  }
}

/** @throws {errors.ValidationError} with a reason in the editor's language. */
async function prepareFile(file: UploadedFile): Promise<void> {
  file.originalFilename = cleanFileName(file.originalFilename ?? '')
  const check = await checkFile(file.filepath, file.originalFilename)
  if (!check.ok)
    throw new errors.ValidationError(check.reason)
  const { kind, mime } = check.allowed
  if (kind === 'image') {
    const redrawn = await redrawImage(file.filepath, mime)
    if (!redrawn.ok)
      throw new errors.ValidationError(`«${file.originalFilename}» ble ikke lastet opp. ${redrawn.reason}`)
    file.size = redrawn.size
  }
  // What we found is what is stored and sent to readers, whatever the sender called it.
  file.mimetype = mime
  file.detectedMimeType = mime
}

/** The name that the media library shows. */
function cleanInfo(info: FileInfo): void {
  if (typeof info.name === 'string')
    info.name = cleanFileName(info.name)
}

/** Strapi keeps the address of a file that is replaced, and with it the extension. */
async function requireSameType(service: UploadService, id: number | string, file: UploadedFile): Promise<void> {
  const existing = await service.findOne(id)
  if (existing === null)
    return
  const extension = extname(cleanFileName(file.originalFilename ?? ''))
  if (ALLOWED_FILES[existing.ext]?.mime !== ALLOWED_FILES[extension]?.mime)
    throw new errors.ValidationError(`«${existing.name}» kan bare erstattes av en fil av samme type (${existing.ext}). Last opp den nye fila ved siden av i stedet.`)
}
