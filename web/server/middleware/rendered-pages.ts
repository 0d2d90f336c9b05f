/**
 * Every page goes through here, once: from memory, or rendered by Nuxt in a local request that comes back in
 * through the same door and is let by, because it runs inside a render scope.
 */
import { createError, defineEventHandler } from 'h3'
import { requireEnvironment } from '../env.ts'
import { toPageAddress } from '../pages/page-address.ts'
import { findRenderScope } from '../pages/render-scope.ts'
import { renderedPages, renderPage } from '../pages/rendered-pages.ts'
import { sendPage } from '../pages/send-page.ts'

/** Only for renders: page data and the queries of @nuxt/content. */
const internal = /^\/+(?:api\/_pages|__nuxt_content)(?:\/|$)/
const notPages = /^\/(?:api|_nuxt|__nuxt_error)(?:[/?]|$)/

export default defineEventHandler(async (event) => {
  if (import.meta.prerender)
    return
  event.context.siteUrl = requireEnvironment().SITE_URL
  if (import.meta.dev || findRenderScope() !== undefined)
    return
  if (internal.test(event.path))
    throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  if ((event.method !== 'GET' && event.method !== 'HEAD') || notPages.test(event.path))
    return
  const target = toPageAddress(event.path)
  if (!target.isGood)
    throw createError({ statusCode: 400, statusMessage: 'Bad Request', data: { reason: 'bad-address' } })
  const page = target.isKept ? await renderedPages.get(target.address) : (await renderPage(target.address)).page
  return sendPage(event, page)
})
