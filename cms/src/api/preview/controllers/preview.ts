import type { Core } from '@strapi/strapi'
import type { KoaContext } from '../../../read/koa-context.ts'
import { errors } from '@strapi/utils'
import { parseInput } from '../../../admin-api/parse-input.ts'
import { verifyPreviewClaim } from '../../../preview/preview-link.ts'
import { previewRequest } from '../../../preview/preview-request.ts'
import { readDraft } from '../../../preview/read-draft.ts'

/** Shown to an editor by the site, and read by whoever builds one. */
const REFUSALS = {
  'expired': 'Lenken til forhåndsvisningen er utløpt. Åpne forhåndsvisningen på nytt fra redaksjonssystemet. / The preview link has expired: open the preview again from the CMS.',
  'wrong-signature': 'Lenken til forhåndsvisningen er ikke gyldig. Åpne forhåndsvisningen fra redaksjonssystemet. / The signature of the preview link is wrong: open the preview from the CMS.',
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async findOne(ctx: KoaContext) {
    // Also on a refusal: no proxy may keep what is answered here.
    ctx.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })
    const { type, documentId } = ctx.params
    const claim = parseInput(previewRequest, { ...ctx.query, type, documentId })
    const verdict = verifyPreviewClaim(strapi.config.get<string>('admin.auth.secret'), claim)
    if (verdict !== 'valid')
      // Thrown as an error, Strapi would take the reason away.
      return ctx.forbidden(REFUSALS[verdict])
    const draft = await readDraft(strapi, claim.type, claim)
    if (draft === null)
      throw new errors.NotFoundError('Innholdet finnes ikke lenger på dette språket. / There is no such document in this language.')
    ctx.body = { data: draft, meta: {} }
  },
})
