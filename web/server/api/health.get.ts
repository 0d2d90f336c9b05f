import { renderedPages } from '../pages/rendered-pages.ts'

/** Answers as long as the process takes requests; it asks neither the CMS nor the engine. The figures are for whoever runs it. */
export default defineEventHandler((event) => {
  setResponseHeader(event, 'cache-control', 'no-store')
  return { status: 'ok', kept: renderedPages.figures() }
})
