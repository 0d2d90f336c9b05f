import type { Core } from '@strapi/strapi'
import type { KoaContext } from '../../../read/koa-context.ts'
import { errors } from '@strapi/utils'
import { toUid } from '../../../content/content-types.ts'
import { parseInput } from '../../../read/parse-input.ts'
import { findSlugRedirect } from '../../../slug-redirects/find-slug-redirect.ts'
import { slugRedirectQuery } from '../../../slug-redirects/slug-redirect-request.ts'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `?type=recipe&slug=old&locale=nb` → `{ data: SlugRedirect }`, or 404 where nothing leads on. */
  async find(ctx: KoaContext) {
    const { type, slug, locale } = parseInput(slugRedirectQuery, ctx.query)
    const hasLanguages = isLocalized(strapi, toUid(type))
    if (hasLanguages && locale === undefined)
      throw new errors.ValidationError(`locale: is missing; «${type}» has languages`)
    const data = await findSlugRedirect(strapi, { type, slug, locale: hasLanguages ? locale ?? null : null })
    if (data === undefined)
      throw new errors.NotFoundError('Nothing leads on from this slug')
    ctx.body = { data }
  },
})

function isLocalized(strapi: Core.Strapi, uid: ReturnType<typeof toUid>): boolean {
  const { i18n } = strapi.contentType(uid).pluginOptions as { i18n?: { localized?: boolean } } ?? {}
  return i18n?.localized === true
}
