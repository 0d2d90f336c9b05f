import { globSync } from 'node:fs'
import { join } from 'node:path'

const pagesFolder = join(import.meta.dirname, '../../../web/app/pages')
/**
 * A preview is signed for one editor, a receipt comes after a form, and what is shown on others' pages is in their frames:
 * their own tests are in web/test.
 */
const notReached = /^(?:forhandsvisning\/|innbygging\/|send-inn\/kvittering)/

/** What a route's file does not tell: states of a page, and other languages. */
const STATES = ['/oppskrifter?initiative=entrepreneur&hats=5', '/sok?q=anbud', '/sok?q=xyzzy', '/skalaer', '/en', '/en/handbok', '/nn/oppskrifter/behov-uten-losning', '/finnes-ikke']

export interface Route { file: string, pattern: RegExp }

/** The routes of the site, from the files that make them: `maler/[slug].vue` → `/maler/<anything>`. */
export function readRoutes(): Route[] {
  return globSync('**/*.vue', { cwd: pagesFolder }).map(file => file.replaceAll('\\', '/')).filter(file => !notReached.test(file)).sort().map((file) => {
    const path = file.replace(/\.vue$/, '').replace(/(?:^|\/)index$/, '')
    const pattern = path.split('/').map(part => part.startsWith('[') ? '[^/?]+' : part).join('/')
    return { file, pattern: new RegExp(`^/${pattern}$`) }
  })
}

/** One address of each route among those that can be reached, and the states. `unreached` have no page to look at. */
export function choosePages(reached: readonly string[]): { paths: string[], unreached: string[] } {
  const routes = readRoutes()
  const norwegian = reached.filter(path => !/^\/(?:nn|en)(?:\/|$)/.test(path))
  // A page with a file of its own is not one of «any name».
  const fixed = routes.filter(({ file }) => !file.includes('['))
  const chosen = routes.map(({ file, pattern }) => ({
    file,
    path: norwegian.find(path => pattern.test(path) && (!file.includes('[') || !fixed.some(other => other.pattern.test(path)))),
  }))
  return {
    paths: [...new Set([...chosen.flatMap(({ path }) => path ?? []), ...STATES])],
    unreached: chosen.filter(({ path }) => path === undefined).map(({ file }) => file),
  }
}
