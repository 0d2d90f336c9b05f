import type { Audience, Initiative } from '@kokeboka/cms/contract'
import type { EntryType, InterfaceLocale } from '../../shared/paths.ts'
import type { EventListPage } from '../../shared/types/event-pages.ts'
import type { EntranceDoor, EntrancePage, Frame, FrontPage, ListPage, Side } from '../../shared/types/pages.ts'
import type { DocumentOf } from '../cms/schemas.ts'
import { listFacets, readListChoices } from '../../shared/list-facets.ts'
import { contentLocales, entrancePaths, entryPath } from '../../shared/paths.ts'
import { readAll } from '../cms/find-entry.ts'
import { readSiteSettings } from '../cms/read-documents.ts'
import { facetTypes, readFacetNames } from '../lists/facet-values.ts'
import { toListItem, toListPage } from '../lists/to-list-page.ts'
import { byEase, chooseExamples, chooseRecipes, findChallenge } from './choose-for-front.ts'
import { listCounties } from './event-month.ts'
import { sortEvents } from './sort-events.ts'
import { toCard, toLink } from './to-links.ts'
import { unlessAway } from './unless-away.ts'

const audiences: Audience[] = ['public-sector', 'entrepreneur']
/** A row of cards: what fits one look at the front page. */
const oneRow = 3
/** An entrance shows so many recipes of each initiative, the reader's own first, and leads to the rest. */
const ownRecipes = 6
const otherRecipes = 3

async function findSettings(reader: InterfaceLocale) {
  for (const locale of contentLocales(reader)) {
    const settings = await readSiteSettings(locale)
    if (settings !== null)
      return settings
  }
  return null
}

/** What every page has around it. Pages that need nothing else of the CMS are shown without it, rather than not. */
export async function buildFrame(reader: InterfaceLocale): Promise<Frame> {
  const settings = await unlessAway(findSettings(reader), null)
  return { publisher: settings?.publisher ?? null, contactEmail: settings?.contactEmail ?? null, accessibilityStatementUrl: settings?.accessibilityStatementUrl ?? null }
}

export async function buildFront(reader: InterfaceLocale): Promise<FrontPage> {
  const [settings, entrances, recipes, examples, needs, events] = await Promise.all([
    findSettings(reader),
    readAll('entrance', reader),
    readAll('recipe', reader),
    readAll('example', reader),
    readAll('need', reader),
    readAll('event', reader),
  ])
  const now = Date.now()
  const doors = audiences.flatMap(code => entrances.filter(entrance => entrance.code === code))
  const challenge = findChallenge(needs, now)
  const basic = recipes.find(recipe => recipe.isBasicRecipe)
  return {
    tagline: settings?.tagline ?? null,
    intro: settings?.intro ?? null,
    locale: settings?.locale ?? reader,
    doors: doors.map(toDoor),
    basicRecipe: basic === undefined ? null : toCard('recipe', basic),
    recipes: chooseRecipes(recipes.filter(recipe => !recipe.isBasicRecipe), doors, oneRow).map(recipe => toCard('recipe', recipe)),
    examples: chooseExamples(examples, reader, oneRow).map(example => toCard('example', example)),
    challenge: challenge === null ? null : toCard('need', challenge),
    events: sortEvents(events, now).coming.filter(event => !event.isCancelled).slice(0, oneRow).map(event => toCard('event', event)),
  }
}

function toDoor(entrance: DocumentOf<'entrance'>): EntranceDoor {
  return { code: entrance.code, title: entrance.title, summary: entrance.summary, locale: entrance.locale, path: entrancePaths[entrance.code], situations: entrance.situations.slice(0, 3).map(situation => situation.text) }
}

/** Recipes where the reader's own side takes the initiative come first. Null where the entrance is not published. */
export async function buildEntrance(code: Audience, reader: InterfaceLocale): Promise<EntrancePage | null> {
  const entrance = (await readAll('entrance', reader)).find(candidate => candidate.code === code)
  return entrance === undefined ? null : toEntrancePage(entrance, reader)
}

/** The entrance with what is published of recipes, forms and barriers. */
export async function toEntrancePage(entrance: DocumentOf<'entrance'>, reader: InterfaceLocale): Promise<EntrancePage> {
  const [recipes, forms, barriers] = await Promise.all([readAll('recipe', reader), readAll('collaboration-form', reader), readAll('barrier', reader)])
  const { code } = entrance
  const order: Initiative[] = code === 'public-sector' ? ['public-body', 'joint', 'entrepreneur'] : ['entrepreneur', 'joint', 'public-body']
  const own: Side = code === 'public-sector' ? 'public-body' : 'entrepreneur'
  const basic = recipes.find(recipe => recipe.isBasicRecipe)
  const featured = entrance.featuredRecipes.flatMap((chosen) => {
    const recipe = recipes.find(candidate => candidate.documentId === chosen.documentId && candidate !== basic)
    return recipe === undefined ? [] : [{ ...toCard('recipe', recipe), situation: recipe.situation }]
  })
  const others = recipes.filter(recipe => recipe !== basic && featured.every(({ documentId }) => documentId !== recipe.documentId))
  return {
    code,
    title: entrance.title,
    summary: entrance.summary,
    body: entrance.body,
    locale: entrance.locale,
    situations: entrance.situations.map(({ text, recipe, link }) => ({ text, path: recipe === null ? link : entryPath('recipe', recipe.slug), locale: entrance.locale })),
    basicRecipe: basic === undefined ? null : toCard('recipe', basic),
    featured,
    recipeGroups: order
      .map((initiative, index) => {
        const all = others.filter(recipe => recipe.initiative === initiative).sort(byEase)
        const shown = all.slice(0, index === 0 ? ownRecipes : otherRecipes)
        return { initiative, recipes: shown.map(recipe => toCard('recipe', recipe)), hasMore: shown.length < all.length }
      })
      .filter(group => group.recipes.length > 0),
    forms: forms.map(form => ({ ...toLink('collaboration-form', form), asks: code === 'public-sector' ? form.asksOfPublicBody : form.asksOfEntrepreneur })),
    barriers: barriers.map(barrier => ({ ...toLink('barrier', barrier), move: barrier.moves.find(move => move.who === own)?.title ?? null })),
  }
}

/** `query` holds what the reader has chosen (shared/list-facets.ts). */
export async function buildList(type: EntryType, query: string, reader: InterfaceLocale): Promise<ListPage> {
  const choices = readListChoices(type, query)
  const named = (listFacets[type] ?? []).filter(name => name in facetTypes) as (keyof typeof facetTypes)[]
  const [documents, names] = await Promise.all([readAll(type, reader), Promise.all(named.map(async name => [name, await readFacetNames(name, reader)] as const))])
  return toListPage(type, documents.map(document => toListItem(type, document)), choices, reader, Object.fromEntries(names))
}

export async function buildEventList(reader: InterfaceLocale, county?: string): Promise<EventListPage> {
  const all = await readAll('event', reader)
  const { coming, past } = sortEvents(all.filter(event => county === undefined || event.county?.code === county), Date.now())
  return { coming: coming.map(event => toCard('event', event)), past: past.map(event => toCard('event', event)), counties: listCounties(all) }
}
