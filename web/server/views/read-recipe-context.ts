import type { InterfaceLocale } from '../../shared/paths.ts'
import type { BarrierMove, RecipePage, TypedLink } from '../../shared/types/pages.ts'
import type { FoundEntry } from '../cms/find-entry.ts'
import type { DocumentOf } from '../cms/schemas.ts'
import { readAll } from '../cms/find-entry.ts'
import { pickNearest, readMeetings } from './read-meetings.ts'
import { toTypedLink } from './to-links.ts'
import { toRecipePage } from './to-recipe-page.ts'
import { unlessAway } from './unless-away.ts'

/** The page of a recipe, with what other entries say of its barriers, whom to meet and where to go from there. */
export async function toWholeRecipePage(found: FoundEntry<'recipe'>, reader: InterfaceLocale): Promise<RecipePage> {
  const recipe = toRecipePage(found)
  const chosen = recipe.related.find(entry => entry.type === 'recipe')
  const [meet, moves, next] = await Promise.all([
    readMeetings(found.document, reader),
    unlessAway(readMoves(reader), new Map<string, BarrierMove[]>()),
    chosen ?? unlessAway(findNearest(found.document, reader), null),
  ])
  return {
    ...recipe,
    meet,
    barriersMet: found.document.barriers.map((barrier, index) => ({ ...recipe.barriers[index]!, moves: moves.get(barrier.documentId) ?? [] })),
    next,
    // Shown as what comes next, it needs no second place among what to read as well.
    related: recipe.related.filter(entry => entry !== next),
  }
}

async function readMoves(reader: InterfaceLocale): Promise<Map<string, BarrierMove[]>> {
  return new Map((await readAll('barrier', reader)).map(barrier => [barrier.documentId, barrier.moves]))
}

/** The recipe that shares most with this one, for where no editor has said what comes next. */
async function findNearest(recipe: DocumentOf<'recipe'>, reader: InterfaceLocale): Promise<TypedLink | null> {
  const others = (await readAll('recipe', reader)).filter(other => other.documentId !== recipe.documentId)
  const nearest = pickNearest(others, recipe, 1).at(0)
  return nearest === undefined ? null : toTypedLink('recipe', nearest)
}
