import type { InterfaceLocale } from '#shared/paths'
import { contentLocales, interfaceLocales } from '#shared/paths'

/** A page of ours in the best language it is written in for the reader, and the languages it is written in. */
export async function useGuide(slug: string) {
  const reader = useInterfaceLocale()
  const { data } = await useAsyncData(`guide-${reader.value}-${slug}`, async () => {
    const texts = await Promise.all(interfaceLocales.map(async language => ({ language, guide: await queryCollection(language).path(`/${slug}`).select('title', 'description', 'body', 'updated', 'isDraft').first() })))
    return texts.filter((text): text is typeof text & { guide: NonNullable<typeof text.guide> } => text.guide !== null)
  })
  const texts = data.value ?? []
  const order: InterfaceLocale[] = contentLocales(reader.value)
  const best = order.flatMap(language => texts.filter(text => text.language === language)).at(0)
  if (best === undefined)
    throw createError({ statusCode: 404 })
  return { ...best, languages: texts.map(text => text.language) }
}
