import { readCard } from '../../machines/cards/read-card.ts'

/** `GET /bilder/<path of a page>.png`: the picture that stands where a page is shared. */
export default defineEventHandler(async (event) => {
  const picture = await readCard(`/${getRouterParam(event, 'path') ?? ''}`)
  if (picture === null)
    throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  setResponseHeaders(event, { 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' })
  return picture
})
