/**
 * Every page goes through here, once: from memory, or rendered by Nuxt in a local request that comes back in
 * through the same door and is let by, because it runs inside a render scope.
 */
import type { H3Event } from 'h3'
import { createError, defineEventHandler, getRequestHeader, removeResponseHeader, sendRedirect, setResponseHeader } from 'h3'
import { prefersMarkdown, toMarkdownAddress } from '../../shared/markdown-address.ts'
import { isEmbedAddress, toEmbedHeaders } from '../embed/embed-headers.ts'
import { requireEnvironment } from '../env.ts'
import { cardPictures, isCardAddress } from '../machines/cards/card-pictures.ts'
import { findMovedAddress } from '../moved/find-moved-address.ts'
import { isSubmissionPath, toPageAddress } from '../pages/page-address.ts'
import { findRenderScope } from '../pages/render-scope.ts'
import { renderedPages, renderPage } from '../pages/rendered-pages.ts'
import { findNorwegianPage } from '../pages/sami-pages.ts'
import { sendPage } from '../pages/send-page.ts'
import { isPreviewPath, toPreviewHeaders } from '../preview/preview-headers.ts'
import { readPage } from '../views/read-page.ts'

/** Only for renders: the queries of @nuxt/content. */
const internal = /^\/+__nuxt_content(?:\/|$)/
const notPages = /^\/(?:api|filer|_nuxt|__nuxt_error)(?:[/?]|$)/

export default defineEventHandler(async (event) => {
  if (import.meta.prerender)
    return
  const { SITE_URL, CMS_PUBLIC_URL, SAMI_INTERFACE, ROBOTS } = requireEnvironment()
  event.context.siteUrl = SITE_URL
  event.context.cmsPublicUrl = CMS_PUBLIC_URL
  event.context.samiInterface = SAMI_INTERFACE
  event.context.readPage = readPage
  if (ROBOTS === 'closed')
    setResponseHeader(event, 'x-robots-tag', 'noindex, nofollow')
  if (import.meta.dev || findRenderScope() !== undefined)
    return
  if (internal.test(event.path))
    throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  if ((event.method !== 'GET' && event.method !== 'HEAD') || notPages.test(event.path))
    return
  const target = toPageAddress(event.path)
  if (!target.isGood)
    throw createError({ statusCode: 400, statusMessage: 'Bad Request', data: { reason: 'bad-address' } })
  if (isPreviewPath(target.address))
    return sendPreview(event, target.address)
  const norwegian = findNorwegianPage(target.address, SAMI_INTERFACE)
  if (norwegian !== null)
    return sendElsewhere(event, norwegian, 302)
  if (isEmbedAddress(target.address))
    return sendEmbed(event, target.address)
  if (isCardAddress(target.address))
    return sendPage(event, await cardPictures.get(target.address))
  if (target.isKept && prefersMarkdown(getRequestHeader(event, 'accept')) && !/\.\w+$/.test(target.address))
    return sendPage(event, await renderedPages.get(toMarkdownAddress(target.address)))
  const page = target.isKept ? await renderedPages.get(target.address) : (await renderPage(target.address)).page
  const moved = page.status === 404 ? await findMovedAddress(target.address) : null
  if (moved === null)
    return sendPage(event, page, { isKept: !isSubmissionPath(target.address) })
  return sendElsewhere(event, moved, 301)
})

/** Not for ever: an editor may give the old address to another entry, and a page may come in another language. */
async function sendElsewhere(event: H3Event, address: string, status: 301 | 302): Promise<void> {
  setResponseHeader(event, 'cache-control', 'public, max-age=300')
  return sendRedirect(event, address, status)
}

async function sendPreview(event: H3Event, address: string): Promise<void> {
  const { page } = await renderPage(address)
  removeResponseHeader(event, 'x-frame-options')
  return sendPage(event, { ...page, headers: toPreviewHeaders(page.headers, requireEnvironment().CMS_PUBLIC_URL) }, { isKept: false })
}

async function sendEmbed(event: H3Event, address: string): Promise<void> {
  const page = await renderedPages.get(address)
  removeResponseHeader(event, 'x-frame-options')
  return sendPage(event, { ...page, headers: toEmbedHeaders(page.headers) })
}
