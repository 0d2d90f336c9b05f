/**
 * The pages of the site that are not an entry's and are to be found by search engines, read from the files that they are
 * made from when the site is built: a new page is in the sitemap without being listed anywhere.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { interfaceLocales, isIn } from '../shared/paths.ts'

export interface SitePage { path: string, languages: (typeof interfaceLocales[number])[] }

const root = join(import.meta.dirname, '..')

/** The pages of `app/pages` in every language of the interface, those of `content/` in the languages that they are written in. */
export function listSitePages(): SitePage[] {
  return [...listComponents(), ...listGuides()]
}

/** A page that says noindex, or that is part of others' pages. */
const isHidden = /noindex|layout: 'embed'/

function listComponents(): SitePage[] {
  const folder = join(root, 'app/pages')
  return globSync('**/*.vue', { cwd: folder })
    .filter(file => !file.includes('[') && !isHidden.test(readFileSync(join(folder, file), 'utf8')))
    .map(file => `/${file.replaceAll('\\', '/').replace(/\.vue$/, '').replace(/(?:^|\/)index$/, '')}`)
    .map(path => ({ path, languages: interfaceLocales.filter(locale => isIn(locale, path)) }))
}

function listGuides(): SitePage[] {
  const slugs = new Set(globSync('*/*.md', { cwd: join(root, 'content') }).map(file => basename(file, '.md')))
  return [...slugs].map(slug => ({ path: `/${slug}`, languages: interfaceLocales.filter(locale => existsSync(join(root, 'content', locale, `${slug}.md`))) }))
}
