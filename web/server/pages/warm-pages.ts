import { entryPath, entryPaths } from '../../shared/paths.ts'
import { readAll } from '../cms/find-entry.ts'
import { log } from '../log.ts'
import { renderedPages } from './rendered-pages.ts'

let isBegun = false

/**
 * Makes a page of each of the four ways there are: ours, a list, an entry, a text of ours. The very first render loads
 * and compiles what all of them are made with, and the first text of ours fills its database: the reader who came first
 * after a start waited ten times as long as the next one. Does nothing when called again.
 */
export async function warmPages(): Promise<void> {
  if (isBegun)
    return
  isBegun = true
  try {
    const recipe = (await readAll('recipe', 'nb')).at(0)
    for (const address of ['/', '/om', entryPaths.recipe, ...recipe === undefined ? [] : [entryPath('recipe', recipe.slug)]])
      await renderedPages.get(address)
  }
  catch (error) {
    // Whoever asks for a page is told what is wrong; nobody has.
    log.debug({ err: error }, 'no pages were made ahead')
  }
}
