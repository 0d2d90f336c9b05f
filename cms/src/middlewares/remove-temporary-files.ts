import { rm } from 'node:fs/promises'

interface TemporaryFile { filepath: string }
interface UploadContext { request: { files?: Record<string, TemporaryFile | TemporaryFile[]> } }

/**
 * Files of a request lie in the system's temporary folder. `strapi::body` removes them only where the request went
 * well and the field is named `files`; here they go always.
 */
export default () => async (ctx: UploadContext, next: () => Promise<void>): Promise<void> => {
  const paths = Object.values(ctx.request.files ?? {}).flat().map(file => file.filepath)
  try {
    await next()
  }
  finally {
    await Promise.all(paths.map(path => rm(path, { force: true })))
  }
}
