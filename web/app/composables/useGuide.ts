import type { InterfaceLocale } from '#shared/paths'
import { contentLocales, interfaceLocales } from '#shared/paths'

/** As they stand in the texts: what `npm start` gives on a machine of one's own. */
const writtenAddresses = { site: 'http://localhost:3000', cms: 'http://localhost:1337' }

/** The text with the addresses of this cookbook, so that an example can be copied from the page and run. */
function withAddresses<Body>(body: Body, { siteUrl, cmsPublicUrl }: { siteUrl?: string, cmsPublicUrl?: string | undefined }): Body {
  const text = JSON.stringify(body)
    .replaceAll(writtenAddresses.site, siteUrl ?? writtenAddresses.site)
    .replaceAll(writtenAddresses.cms, cmsPublicUrl ?? writtenAddresses.cms)
  return JSON.parse(text) as Body
}

/** A page of ours in the best language it is written in for the reader, and the languages it is written in. */
export async function useGuide(slug: string) {
  const reader = useInterfaceLocale()
  const addresses = useRequestEvent()?.context ?? {}
  const { data } = await useAsyncData(`guide-${reader.value}-${slug}`, async () => {
    const texts = await Promise.all(interfaceLocales.map(async language => ({ language, guide: await queryCollection(language).path(`/${slug}`).select('title', 'description', 'body', 'updated', 'isDraft').first() })))
    return texts.filter((text): text is typeof text & { guide: NonNullable<typeof text.guide> } => text.guide !== null)
  })
  const texts = data.value ?? []
  const order: InterfaceLocale[] = contentLocales(reader.value)
  const best = order.flatMap(language => texts.filter(text => text.language === language)).at(0)
  if (best === undefined)
    throw createError({ statusCode: 404 })
  return { ...best, guide: { ...best.guide, body: withAddresses(best.guide.body, addresses) }, languages: texts.map(text => text.language) }
}
