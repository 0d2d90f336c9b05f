import type { InterfaceLocale } from '../../shared/paths.ts'
import type { ComparisonPage } from '../../shared/types/example-page.ts'
import { readAll } from '../cms/find-entry.ts'
import { toExamplePage } from './to-example-page.ts'

/** Up to three examples side by side, in the order they are asked for, each once. One that is not published is left out. */
export async function buildComparison(slugs: readonly string[], reader: InterfaceLocale): Promise<ComparisonPage> {
  const documents = await readAll('example', reader)
  return {
    options: documents.map(({ slug, title, locale }) => ({ slug, title, locale })),
    examples: [...new Set(slugs)].flatMap((slug) => {
      const document = documents.find(candidate => candidate.slug === slug)
      return document === undefined ? [] : [{ ...toExamplePage({ document, translations: [] }), slug }]
    }),
  }
}
