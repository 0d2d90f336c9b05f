import type { InterfaceLocale } from '../../shared/paths.ts'
import type { EntryCard } from '../../shared/types/pages.ts'
import type { FoundEntry } from '../cms/find-entry.ts'
import type { AnyDocument } from '../cms/schemas.ts'
import { readAll } from '../cms/find-entry.ts'
import { toTermPattern } from './term-pattern.ts'
import { toCard } from './to-links.ts'

/** In the order of the page. */
const types = ['recipe', 'example', 'template', 'agreement-draft', 'idea', 'question', 'barrier', 'collaboration-form', 'income-model', 'support-scheme', 'need', 'meeting-place', 'event'] as const

/** What an entry says, and which entries it points to. */
interface Content { words: string, references: Set<string> }
/** Documents are kept until they change, and so is what was found in them. */
const contents = new WeakMap<AnyDocument, Content>()

/** Every entry that points to a term, or has it in its text in bokmål, nynorsk or English. */
export async function readTermUses({ document, translations }: FoundEntry<'glossary-term'>, reader: InterfaceLocale): Promise<EntryCard[]> {
  const term = toTermPattern([document, ...translations].map(({ title }) => title))
  const lists = await Promise.all(types.map(async type => (await readAll(type, reader)).map(entry => ({ type, entry }))))
  return lists.flat()
    .filter(({ entry }) => {
      const { words, references } = readContent(entry)
      return references.has(document.documentId) || term.test(words)
    })
    .map(({ type, entry }) => toCard(type, entry))
}

function readContent(document: AnyDocument): Content {
  const known = contents.get(document)
  if (known !== undefined)
    return known
  const { slug: _address, documentId: _itself, ...said } = document
  const content = { words: '', references: new Set<string>() }
  collect(said, content)
  contents.set(document, content)
  return content
}

/** A reference is noted and not read: what another entry is called is no use of the word in this one. */
function collect(value: unknown, content: Content): void {
  if (typeof value === 'string') {
    content.words += ` ${value}`
  }
  else if (typeof value === 'object' && value !== null) {
    if ('documentId' in value && typeof value.documentId === 'string')
      content.references.add(value.documentId)
    else
      Object.values(value).forEach(part => collect(part, content))
  }
}
