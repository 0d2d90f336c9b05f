/**
 * `GET <page>.md`: the page as Markdown. A middleware, as Nitro's routes cannot tell `/maler/<slug>.md` from the page
 * `/maler/<slug>`; it runs after rendered-pages.ts, inside a render, so what it gives is kept and goes stale as pages do.
 */
import { createError, defineEventHandler, setResponseHeaders } from 'h3'
import { readMarkdownAddress } from '../../shared/markdown-address.ts'
import { requireEnvironment } from '../env.ts'
import { readFrontMatter } from '../machines/markdown/read-front-matter.ts'
import { toMarkdown } from '../machines/markdown/to-markdown.ts'

export default defineEventHandler(async (event) => {
  const address = readMarkdownAddress(event.path)
  if (address === null)
    return
  const page = await useNitroApp().localFetch(address, { headers: { accept: 'text/html' } })
  const html = await page.text()
  if (page.status !== 200)
    throw createError({ statusCode: page.status })
  const frontMatter = await readFrontMatter(html, address)
  const text = toMarkdown(html, requireEnvironment().SITE_URL, frontMatter)
  if (text === null)
    throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  // Search engines are to find the page itself.
  setResponseHeaders(event, { 'content-type': 'text/markdown; charset=utf-8', 'link': `<${frontMatter.canonical}>; rel="canonical"` })
  return text
})
