import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guideSlugs, scalePaths } from '../../../shared/guides.ts'
import { splitLocalePrefix } from '../../../shared/paths.ts'

const content = join(import.meta.dirname, '../../../content')

function readGuide(language: string, slug: string): string {
  return readFileSync(join(content, language, `${slug}.md`), 'utf8')
}
function filesOf(language: string): string[] {
  return readdirSync(join(content, language)).map(name => name.replace(/\.md$/, ''))
}
function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\((\/[^)]*)\)/g)].map(([, href = '']) => href)
}

describe('the site\'s own pages', () => {
  // A slug without a file is a link to a 404 in the foot of every page; a file without a slug is never shown.
  it.each(['nb', 'nn'])('are all written in %s, and all have a place in the foot of the page', (language) => {
    expect(filesOf(language).sort()).toEqual([...guideSlugs].sort())
  })

  it('exist in English where readers from abroad need them', () => {
    expect(filesOf('en')).toEqual(expect.arrayContaining(['om', 'skalaer', 'hjelp', 'personvern', 'tilgjengelighet']))
  })

  it.each(['nb', 'nn', 'en', 'se'])('link within %s, to headings that are there', (language) => {
    for (const slug of filesOf(language)) {
      for (const href of linksOf(readGuide(language, slug))) {
        const { locale, path } = splitLocalePrefix(href)
        expect(locale, `${href} in ${language}/${slug}.md`).toBe(language)
        const [page = '', anchor] = path.slice(1).split('#')
        if (anchor !== undefined)
          expect(readGuide(language, page), `${href} in ${language}/${slug}.md`).toContain(`]{#${anchor}}`)
      }
    }
  })

  it.each(['nb', 'nn', 'en'])('explain each scale in %s where its mark links to', (language) => {
    for (const href of Object.values(scalePaths)) {
      const [page = '', anchor] = href.slice(1).split('#')
      expect(readGuide(language, page)).toContain(`]{#${anchor}}`)
    }
  })
})
