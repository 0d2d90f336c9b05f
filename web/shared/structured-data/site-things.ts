import type { EntryLink } from '../types/pages.ts'
import type { Thing } from './thing.ts'
import { licenceUrl, toThing } from './thing.ts'

export interface Crumb { name: string, url: string }

/** The site as a whole, and how to search it. `url` is that of the front page in the given language. */
export function toWebSite({ name, description, url, language, searchUrl }: { name: string, description: string, url: string, language: string, searchUrl: string }): Thing {
  return toThing('WebSite', {
    '@id': `${url}#site`,
    name,
    description,
    url,
    'inLanguage': language,
    'license': licenceUrl,
    'potentialAction': toThing('SearchAction', {
      'target': toThing('EntryPoint', { urlTemplate: `${searchUrl}?q={search_term_string}` }),
      'query-input': 'required name=search_term_string',
    }),
  })
}

export function toBreadcrumbs(crumbs: Crumb[]): Thing {
  return toThing('BreadcrumbList', {
    itemListElement: crumbs.map(({ name, url }, index) => toThing('ListItem', { position: index + 1, name, item: url })),
  })
}

/** The glossary as a whole. `toUrl` gives the address of a term. */
export function toTermSet({ name, description, url, terms, toUrl }: { name: string, description: string, url: string, terms: EntryLink[], toUrl: (term: EntryLink) => string }): Thing {
  return toThing('DefinedTermSet', {
    '@id': url,
    name,
    description,
    url,
    'license': licenceUrl,
    'hasDefinedTerm': terms.map(term => toThing('DefinedTerm', { name: term.title, url: toUrl(term) })),
  })
}
