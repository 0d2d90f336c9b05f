import { toMdast } from 'hast-util-to-mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown as writeMarkdown } from 'mdast-util-to-markdown'
import { stringify } from 'yaml'
import { toPlainTree } from './to-plain-tree.ts'

/** What a text says of itself, in the order of the file. What does not apply is left out. */
export interface FrontMatter {
  title: string
  /** `recipe`, …; a page of the site itself is a `page`. */
  type: string
  lang: string
  canonical: string
  licence: 'CC BY 4.0'
  updated?: string | undefined
  reviewed?: string | undefined
  isDemo?: boolean | undefined
}

/**
 * A page as Markdown. Made from the page itself, so that it has the same words and headings whatever is added to pages.
 * Null where the page has no main part.
 */
export function toMarkdown(html: string, siteUrl: string, frontMatter: FrontMatter): string | null {
  const main = toPlainTree(html, siteUrl)
  if (main === null)
    return null
  const text = writeMarkdown(toMdast(main), { bullet: '-', extensions: [gfmToMarkdown()] })
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${text}`
}
