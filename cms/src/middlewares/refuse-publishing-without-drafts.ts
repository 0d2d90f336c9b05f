import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'

const PUBLISHING = /^\/content-manager\/(?:collection|single)-types\/([^/]+)\/(?:[^/]+\/)?actions\/(?:publish|unpublish|discard|bulkPublish|bulkUnpublish)$/

/** Strapi breaks (500) when asked to publish a type that has no drafts; what is in such a type is public at once. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => async (ctx: { path: string }, next: () => Promise<void>): Promise<void> => {
  const [, uid] = PUBLISHING.exec(ctx.path) ?? []
  const contentType = Object.entries(strapi.contentTypes).find(([name]) => name === uid)?.[1]
  if (contentType !== undefined && contentType.options?.draftAndPublish !== true)
    throw new errors.ValidationError('Dette innholdet har ingen kladder: det gjelder straks det er lagret, og kan verken publiseres eller avpubliseres.')
  return next()
}
