import type { AdminRoute } from '../admin-api/admin-routes.ts'
import type { LinksReply } from './link.ts'
import { z } from 'zod'
import { checkAbility } from '../admin-api/check-ability.ts'
import { documentIdInput, localeInput, parseInput } from '../admin-api/parse-input.ts'
import { isContentTypeUid } from '../content/content-types.ts'
import { findLinks } from './find-links.ts'

const FILE_UID = 'plugin::upload.file'
/** As many as the admin's lists select at once. */
const MOST_DOCUMENTS = 100

const uid = z.string().refine(value => isContentTypeUid(value) || value === FILE_UID, 'is not a content type of the cookbook, nor a file')
/** One id, or several with commas between: what a bulk action is about to take away. */
const linksInput = z.object({
  uid,
  documentIds: z.string().transform(value => value.split(',')).pipe(z.array(documentIdInput).min(1).max(MOST_DOCUMENTS)),
  locale: localeInput.optional(),
})

export const LINKS_ROUTES: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/links/:uid/:documentIds',
    action: 'links.read',
    async handler(strapi, ctx) {
      const target = parseInput(linksInput, { ...ctx.query, ...ctx.params })
      if (target.uid !== FILE_UID && !checkAbility(ctx, 'read', target.uid))
        return
      const all = await findLinks(strapi, target)
      const links = all.filter(link => ctx.state.userAbility.can('plugin::content-manager.explorer.read', link.uid))
      ctx.body = { links, hidden: all.length - links.length } satisfies LinksReply
    },
  },
]
