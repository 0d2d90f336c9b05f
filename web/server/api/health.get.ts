/** Answers as long as the process takes requests; it asks neither the CMS nor the engine. */
export default defineEventHandler((event) => {
  setResponseHeader(event, 'cache-control', 'no-store')
  return { status: 'ok' }
})
