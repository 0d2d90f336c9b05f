import type { EntryType } from '../paths.ts'
import type { EntryPage, EntryPages } from '../types/pages.ts'
import type { PlainEntryPage } from '../types/plain-entry-page.ts'
import type { Thing, ThingValue } from './thing.ts'
import { toCanonicalPath } from '../page-addresses.ts'
import { toSafeHref } from '../safe-href.ts'
import { toBlockText } from './block-text.ts'
import { toEvent } from './event-thing.ts'
import { licenceUrl, toThing } from './thing.ts'

/** Where the thing is: its own address, that of its list, and of the site. */
export interface Place { url: string, listUrl: string, listName: string, siteUrl: string }

type ToThing<T extends EntryType> = (page: EntryPages[T], at: Place) => Thing

/**
 * What each type is in the words of schema.org. Only what the page says; what nobody has told us (the price of an
 * event, say) is left out.
 */
const thingOf: { [T in EntryType]: ToThing<T> } = {
  'recipe': (recipe, at) => toText('HowTo', recipe, at, {
    supply: recipe.ingredients.map(({ text }) => toThing('HowToSupply', { name: text })),
    tool: [...new Map(recipe.phaseGroups.flatMap(group => group.steps.flatMap(step => step.tools)).map(tool => [tool.documentId, tool])).values()]
      .map(tool => toThing('HowToTool', { name: tool.title, url: at.siteUrl + toCanonicalPath(tool) })),
    step: recipe.phaseGroups.flatMap(group => group.steps).map(step => toThing('HowToStep', {
      position: step.number,
      name: step.title,
      text: toBlockText(step.text),
    })),
  }),
  'example': (example, at) => toText('Article', example, at, {
    headline: example.title,
    contentLocation: example.municipality === null ? null : toMunicipality(example.municipality.title),
    mentions: example.providers.map(provider => toThing('Organization', { name: provider.title, url: at.siteUrl + toCanonicalPath(provider) })),
  }),
  'template': (template, at) => toText('CreativeWork', template, at, { version: template.version.version, encoding: toFiles(template.files, at) }),
  'agreement-draft': (draft, at) => toText('CreativeWork', draft, at, { version: draft.version.version, encoding: toFiles(draft.files, at) }),
  'meeting-place': (place, at) => toEntity('EventSeries', place, at, {
    location: place.place === null ? null : toThing('Place', { name: place.place, address: toAddress(place.municipality, place.county) }),
    sameAs: place.link === null ? null : toSafeHref(place.link),
  }),
  'event': (event, at) => toEntity('Event', event, at, toEvent(event, at.siteUrl)),
  'glossary-term': (term, at) => toEntity('DefinedTerm', term, at, {
    description: term.definition,
    alternateName: term.synonyms,
    inDefinedTermSet: toTermSet(at),
  }),
  'service-area': (area, at) => toEntity('DefinedTerm', area, at, { sameAs: toSafeHref(area.losUri), inDefinedTermSet: toTermSet(at) }),
  'collaboration-form': toArticle,
  'income-model': toArticle,
  'barrier': toArticle,
  'idea': toArticle,
  'need': toArticle,
  'provider': (provider, at) => toEntity('Organization', provider, at, {
    legalName: findText(provider, 'registeredName'),
    identifier: toIdentifier(findText(provider, 'organisationNumber')),
    url: findLink(provider, 'website') ?? at.url,
    areaServed: findText(provider, 'worksIn'),
    address: toAddress(findText(provider, 'municipality'), null),
  }),
  'support-scheme': (scheme, at) => toEntity('FundingScheme', scheme, at, {
    url: findLink(scheme, 'schemeLink') ?? at.url,
    funder: toNamed('Organization', findText(scheme, 'owner')),
  }),
  'contact-point': (point, at) => toEntity('ContactPoint', point, at, {
    email: findLink(point, 'mailbox')?.replace(/^mailto:/, ''),
    telephone: findText(point, 'phone'),
    areaServed: toNamed('AdministrativeArea', findText(point, 'municipality')),
  }),
  'question': (question, at) => toEntity('Question', question, at, {
    text: question.parts.find(part => part.label === 'question')?.text,
    answerCount: question.answers.length,
    suggestedAnswer: question.answers.map(({ text, answeredAt }) => toThing('Answer', { text, dateCreated: answeredAt })),
  }),
}

/** The entry for machines, or null for one that is made up: it must not be taken for fact. */
export function toEntryThing(page: EntryPage, at: Place): Thing | null {
  return page.isDemo ? null : toThingOf(page.type, page, at)
}

function toThingOf<T extends EntryType>(type: T, page: EntryPage, at: Place): Thing {
  // The type of an entry says which page it has (shared/types/pages.ts); the compiler does not know.
  return thingOf[type](page as EntryPages[T], at)
}

/** A text of ours. */
function toText(type: string, page: EntryPage, at: Place, own: Record<string, ThingValue>): Thing {
  return toEntity(type, page, at, { inLanguage: page.locale, license: licenceUrl, dateModified: page.freshness.updatedAt, ...own })
}
/** Something outside the cookbook that the page tells of. */
function toEntity(type: string, page: EntryPage, at: Place, own: Record<string, ThingValue>): Thing {
  return toThing(type, { '@id': at.url, 'name': page.title, 'description': page.summary, 'url': at.url, 'mainEntityOfPage': at.url, ...own })
}
function toArticle(page: EntryPage, at: Place): Thing {
  return toText('Article', page, at, { headline: page.title })
}

function toFiles(files: { name: string, path: string }[], at: Place): Thing[] {
  return files.map(file => toThing('MediaObject', { name: file.name, contentUrl: at.siteUrl + file.path }))
}
function toTermSet(at: Place): Thing {
  return toThing('DefinedTermSet', { '@id': at.listUrl, 'name': at.listName, 'url': at.listUrl })
}
function toNamed(type: string, name: string | null): Thing | null {
  return name === null ? null : toThing(type, { name })
}
function toMunicipality(name: string): Thing {
  return toThing('AdministrativeArea', { name, address: toAddress(name, null) })
}
function toIdentifier(organisationNumber: string | null): Thing | null {
  return organisationNumber === null ? null : toThing('PropertyValue', { propertyID: 'organisasjonsnummer', value: organisationNumber })
}
/** A place in Norway, or null where neither municipality nor county is known. */
function toAddress(municipality: string | null, county: string | null): Thing | null {
  return municipality === null && county === null ? null : toThing('PostalAddress', { addressLocality: municipality, addressRegion: county, addressCountry: 'NO' })
}

function findText(page: PlainEntryPage, label: string): string | null {
  const fact = page.facts.find(candidate => candidate.label === label)
  return fact?.kind === 'text' ? fact.text : null
}
function findLink(page: PlainEntryPage, label: string): string | null {
  const fact = page.facts.find(candidate => candidate.label === label)
  return fact?.kind === 'link' ? fact.href : null
}
