import { defineCollection, defineContentConfig, z } from '@nuxt/content'

/** The pages that belong to the software (about, help, privacy, accessibility), one collection a language. */
function guides(language: string) {
  return defineCollection({
    type: 'page',
    source: { include: `${language}/*.md`, prefix: '/' },
    schema: z.object({
      title: z.string(),
      description: z.string(),
      /** How readers ask for it: searched, never shown. */
      askedAs: z.array(z.string()).default([]),
      updated: z.string(),
      /** No translator has read it. */
      isDraft: z.boolean().default(false),
    }),
  })
}

export default defineContentConfig({
  collections: { nb: guides('nb'), nn: guides('nn'), en: guides('en'), se: guides('se') },
})
