import { findFileFormat } from '../../../shared/file-path.ts'
import { CmsUnavailableError } from '../../cms/cms-client.ts'
import { streamFile } from '../../files/stream-file.ts'
import { refuse } from '../../refuse.ts'

/** `GET /filer/<name>`: a file that an editor has uploaded; see shared/file-path.ts. */
export default defineEventHandler(async (event) => {
  const name = getRouterParam(event, 'name') ?? ''
  const format = findFileFormat(name)
  if (format === null)
    return refuse(event, 404, 'There is no such file.')
  if (event.method !== 'GET' && event.method !== 'HEAD')
    return refuse(event, 405, 'Files can only be read.')
  try {
    return await streamFile(event, name, format)
  }
  catch (error) {
    if (error instanceof CmsUnavailableError)
      return refuse(event, 503, 'The file cannot be read just now.')
    throw error
  }
})
