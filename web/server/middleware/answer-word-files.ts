/**
 * Answers for the Word files of templates and agreement drafts. A middleware, as Nitro's routes cannot tell
 * `/maler/<slug>.docx` from the page `/maler/<slug>`; middleware runs in the order of the names, and this one must come
 * before rendered-pages.ts, which takes every other address for a page.
 */
import { defineEventHandler, getRequestHeader, send, setResponseHeaders, setResponseStatus } from 'h3'
import { findFileFormat } from '../../shared/file-path.ts'
import { refuse } from '../refuse.ts'
import { readWordFilePath, wordFiles } from '../word-files/word-files.ts'

export default defineEventHandler(async (event) => {
  const [path = ''] = event.path.split('?')
  if (readWordFilePath(path) === null || (event.method !== 'GET' && event.method !== 'HEAD'))
    return
  const file = await wordFiles.get(path)
  if (file.body === null)
    return file.status === 404 ? refuse(event, 404, 'There is no such template.') : refuse(event, 503, 'The template cannot be read just now.')
  setResponseHeaders(event, {
    'content-type': findFileFormat('mal.docx')?.mime ?? 'application/octet-stream',
    // Without a name: the browser takes the last part of the address.
    'content-disposition': 'attachment',
    'cache-control': 'public, max-age=0, must-revalidate',
    'x-content-type-options': 'nosniff',
    'etag': file.etag,
  })
  if (getRequestHeader(event, 'if-none-match') === file.etag) {
    setResponseStatus(event, 304)
    return send(event, '')
  }
  setResponseHeaders(event, { 'content-length': file.body.length })
  return send(event, event.method === 'HEAD' ? '' : file.body)
})
