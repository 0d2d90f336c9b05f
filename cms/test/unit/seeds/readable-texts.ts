import type { Blocks } from '../../../contract/content.ts'
import type { Attributes } from '../../../src/seeds/content-schema.ts'
import { isReferences, readComponentAttributes } from '../../../src/seeds/content-schema.ts'
import { markdownToBlocks } from '../../../src/seeds/markdown-to-blocks.ts'

/** Fields of text that nobody reads as text: keys, addresses, and a vocabulary's own names for things. */
const NOT_PROSE = new Set(['key', 'code', 'url', 'link', 'slug', 'website', 'pageUrl', 'schemeId', 'organisationNumber', 'losUri', 'kostraCodes', 'version', 'recurrence', 'timeZone'])

interface Options { skip?: readonly string[] }

/** What a reader sees of an entry: each paragraph, list item, heading and short text for itself, without markup. */
export function readableTexts(sourceDir: string, attributes: Attributes, entry: Record<string, unknown>, options: Options = {}): string[] {
  return Object.entries(attributes).flatMap(([name, attribute]): string[] => {
    const value = entry[name]
    if (value === null || value === undefined || NOT_PROSE.has(name) || options.skip?.includes(name) === true || isReferences(attribute))
      return []
    switch (attribute.type) {
      case 'string':
      case 'text': return linesOf(String(value))
      case 'blocks': return markdownToBlocks(String(value)).flatMap(textsOfBlock)
      case 'component': {
        const inner = readComponentAttributes(sourceDir, attribute.component ?? '')
        return [value].flat().flatMap(part => readableTexts(sourceDir, inner, part as Record<string, unknown>, options))
      }
      default: return []
    }
  })
}

/** Long texts in plain fields are Markdown too, and hold cover fields such as {{frist}}. */
function linesOf(text: string): string[] {
  return text.split('\n')
    .map(line => line.replaceAll(/\{\{[^}]*\}\}/g, '…').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/^\s*(?:[-*#]+|\d+\.)\s+/, '').replaceAll('**', '').trim())
    .filter(line => line !== '')
}

function textsOfBlock(block: Blocks[number]): string[] {
  if (block.type === 'list')
    return block.children.flatMap(child => child.type === 'list-item' ? [textOf(child.children)] : textsOfBlock(child))
  return [textOf(block.children)]
}

function textOf(inlines: readonly { type: string, text?: string, children?: readonly unknown[] }[]): string {
  return inlines.map(inline => inline.text ?? textOf((inline.children ?? []) as never)).join('')
}
