import type { InterfaceLocale } from '../../shared/paths.ts'
import { readAll } from '../cms/find-entry.ts'
import { log } from '../log.ts'

/** Names change seldom, and a search must not wait for the CMS. */
const readEveryMs = 60_000

export type VocabularyLabels = Record<'area' | 'form', ReadonlyMap<string, string>>

const labels = new Map<InterfaceLocale, { names: Promise<VocabularyLabels>, atMs: number }>()

/** Code → title in the reader's language. Empty while the CMS is away: then the codes are shown, which are words too. */
export async function readVocabularyLabels(reader: InterfaceLocale, nowMs: number): Promise<VocabularyLabels> {
  const known = labels.get(reader)
  if (known !== undefined && nowMs - known.atMs < readEveryMs)
    return known.names
  const names = readNames(reader).catch((error: unknown) => {
    log.warn({ cause: error instanceof Error ? error.message : String(error) }, 'the names of facets could not be read')
    return { area: new Map<string, string>(), form: new Map<string, string>() }
  })
  labels.set(reader, { names, atMs: nowMs })
  return names
}

async function readNames(reader: InterfaceLocale): Promise<VocabularyLabels> {
  const [areas, forms] = await Promise.all([readAll('service-area', reader), readAll('collaboration-form', reader)])
  return { area: toNames(areas), form: toNames(forms) }
}

function toNames(entries: readonly { code: string, title: string }[]): Map<string, string> {
  return new Map(entries.map(({ code, title }) => [code, title]))
}
