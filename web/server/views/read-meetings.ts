import type { InterfaceLocale } from '../../shared/paths.ts'
import type { EntryCard } from '../../shared/types/pages.ts'
import type { DocumentOf, EditorialDocument } from '../cms/schemas.ts'
import { readAll } from '../cms/find-entry.ts'
import { sortEvents } from './sort-events.ts'
import { toCard } from './to-links.ts'
import { unlessAway } from './unless-away.ts'

/** Of each: what fits at a glance. */
const mostOfEach = 2

/**
 * Events to come and meeting places for those who follow a recipe, those that share most with it first. None where they
 * cannot be read: the recipe is worth showing without.
 */
export async function readMeetings(recipe: DocumentOf<'recipe'>, reader: InterfaceLocale): Promise<EntryCard[]> {
  return unlessAway(findMeetings(recipe, reader), [])
}

async function findMeetings(recipe: DocumentOf<'recipe'>, reader: InterfaceLocale): Promise<EntryCard[]> {
  const [events, places] = await Promise.all([readAll('event', reader), readAll('meeting-place', reader)])
  const coming = sortEvents(events, Date.now()).coming.filter(event => !event.isCancelled)
  return [
    ...pickNearest(coming, recipe, mostOfEach).map(event => toCard('event', event)),
    ...pickNearest(places, recipe, mostOfEach).map(place => toCard('meeting-place', place)),
  ]
}

type Shared = Pick<EditorialDocument, 'serviceAreas' | 'collaborationForms' | 'barriers'>

/** Those that have most service areas, ways of working and barriers in common with the recipe. */
export function pickNearest<T extends Shared>(entries: readonly T[], recipe: Shared, most: number): T[] {
  const wanted = new Set(toIds(recipe))
  const count = (entry: T): number => toIds(entry).filter(id => wanted.has(id)).length
  // Sorting is stable: those that share as much stay in their own order, events by date.
  return [...entries].sort((one, other) => count(other) - count(one)).slice(0, most)
}

function toIds({ serviceAreas, collaborationForms, barriers }: Shared): string[] {
  return [...serviceAreas, ...collaborationForms, ...barriers].map(reference => reference.documentId)
}
