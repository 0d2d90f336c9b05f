import type { Browser, Page } from 'playwright-core'
import type { Stack } from './start-stack.ts'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../../web/test/fixtures/browser.ts'
import { foreignScript } from '../../../web/test/fixtures/foreign-script.ts'
import { findFaults, findForcedColourFaults, findMotion, findSpacingFaults } from './check-page.ts'
import { choosePages } from './page-types.ts'
import { startStack } from './start-stack.ts'
import { goByKeyboard, goByMouse, walkToDownload } from './walks.ts'

/** With SCREENSHOTS=<folder> every page is also photographed, for a person to look at. */
const screenshots = process.env.SCREENSHOTS
const CONCURRENT_READS = 8
/** A guard against a page that links to ever new addresses. */
const MOST_PAGES = 1_500
/** Of a finder, a comparison, a form or a history that every entry leads to: more of them are the same page again. */
const MOST_QUERIES_A_PATH = 2
/** Several hundred pages in three languages, each rendered for the first time, on a machine that may be busy. */
const CRAWL_TIMEOUT_MS = 300_000

/** Pages that are looked at together: as many as keep two cores busy. */
const CONCURRENT_VISITS = 4
/** Some fifty pages, each visited once and looked at in several ways. */
const VISITS_TIMEOUT_MS = 300_000

let stack: Stack
let browser: Browser
let pages: ReadPage[]
beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launchBrowser()])
  pages = await crawl()
}, CRAWL_TIMEOUT_MS)
afterAll(async () => {
  await browser?.close()
  await stack?.stop()
})

interface ReadPage { path: string, status: number, html: string, from: string }

/** Every page that can be reached by links from the front page. */
async function crawl(): Promise<ReadPage[]> {
  const seen = new Map<string, string>([['/', '(start)']])
  const queries = new Map<string, number>()
  const isOneMore = (link: string): boolean => {
    const [address = '', query] = link.split('?')
    const isHistory = /^(?:\/(?:nn|en))?(?:\/[^/]+){2}\/endringer$/.test(address)
    const path = isHistory ? '/endringer' : address
    const count = (queries.get(path) ?? 0) + (query === undefined && !isHistory ? 0 : 1)
    queries.set(path, count)
    return count <= MOST_QUERIES_A_PATH
  }
  const queue = ['/']
  const pages: ReadPage[] = []
  const readNext = async (): Promise<void> => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const reply = await fetch(`${stack.site}${path}`)
      const html = await reply.text()
      if (!reply.headers.get('content-type')?.startsWith('text/html') && reply.ok)
        continue
      pages.push({ path, status: reply.status, html, from: seen.get(path) ?? '' })
      for (const [, href = ''] of html.matchAll(/<a\s[^>]*?href="([^"#]*)/g)) {
        const link = href.replaceAll('&amp;', '&')
        if (link.startsWith('/') && !seen.has(link) && seen.size < MOST_PAGES && isOneMore(link)) {
          seen.set(link, path)
          queue.push(link)
        }
      }
    }
  }
  await readNext()
  while (queue.length > 0)
    await Promise.all(Array.from({ length: CONCURRENT_READS }, readNext))
  return pages
}

describe('every page that can be reached', () => {
  it('is there, in its language, with one heading and no script but ours', () => {
    expect(pages.length).toBeGreaterThan(100)
    expect(pages.filter(page => page.status !== 200).map(({ path, status, from }) => `${status} ${path} (linked from ${from})`)).toEqual([])
    expect(pages.filter(page => foreignScript.test(page.html)).map(page => page.path)).toEqual([])
    expect(pages.filter(page => page.html.match(/<h1[\s>]/g)?.length !== 1).map(page => page.path)).toEqual([])
    expect(pages.filter(page => !/<html[^>]* lang="(?:nb|nn|en)"/.test(page.html)).map(page => page.path)).toEqual([])
    // A text that was never written shows as its key; a field that was never set as one of these words.
    expect(pages.filter(page => />\s*(?:undefined|null|NaN|\[object Object\])\s*</.test(page.html)).map(page => page.path)).toEqual([])
  })

  it('is of a type that is looked at below, and every type is reached', () => {
    // A page that nothing links to is found by nobody: link to it, or take it away.
    expect(choosePages(pages.map(page => page.path)).unreached).toEqual([])
  })

  it('is HTML as the standard has it, one of each type', { timeout: VISITS_TIMEOUT_MS }, async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })
    const { paths } = choosePages(pages.map(page => page.path))
    const faults = await Promise.all(pages.filter(page => paths.includes(page.path)).map(async ({ path, html }) => {
      const report = await validator.validateString(html)
      return report.results.flatMap(result => result.messages.map(message => `${path}: ${message.ruleId}, ${message.message}`))
    }))
    expect(faults.flat()).toEqual([])
  })
})

describe.each([320, 1280])('at %i px', (width) => {
  it('each type of page is without faults that can be measured, light and dark, fits, and asks nobody else', { timeout: VISITS_TIMEOUT_MS }, async () => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: 'light' })
    const { paths } = choosePages(pages.map(page => page.path))
    const faults: string[] = []
    try {
      await Promise.all(Array.from({ length: CONCURRENT_VISITS }, async () => {
        const page = await context.newPage()
        page.on('request', request => !request.url().startsWith(stack.site) && faults.push(`asks ${request.url()}`))
        for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
          await page.goto(`${stack.site}${path}`, { waitUntil: 'load' })
          faults.push(...(await lookAt(page, path, width)).map(fault => `${path}: ${fault}`))
        }
      }))
      expect(faults).toEqual([])
      expect(await context.cookies()).toEqual([])
    }
    finally {
      await context.close()
    }
  })
})

/** Everything in the light; in the dark only what colours can spoil. */
async function lookAt(page: Page, path: string, width: number): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  if (screenshots)
    await photograph(page, path, `${width}-light`)
  const found = await findFaults(page, 'all')
  // Width does not move colours or motion, nor do colours move text: each is looked at once.
  found.push(...width === 320 ? await findSpacingFaults(page) : [...await findForcedColourFaults(page), ...await findMotion(page)])
  await page.emulateMedia({ colorScheme: 'dark' })
  if (screenshots)
    await photograph(page, path, `${width}-dark`)
  return [...found, ...(await findFaults(page, 'colours')).map(fault => `in the dark: ${fault}`)]
}

describe('the way from the front page to a template of one\'s own', () => {
  it.each([
    { how: 'with the keyboard alone', go: goByKeyboard, javaScriptEnabled: true },
    { how: 'without script', go: goByMouse, javaScriptEnabled: false },
  ])('can be gone $how', async ({ go, javaScriptEnabled }) => {
    const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true })
    try {
      const download = await walkToDownload(await context.newPage(), stack.site, go)
      expect(download.suggestedFilename()).toMatch(/\.docx$/)
      expect(await download.failure()).toBeNull()
    }
    finally {
      await context.close()
    }
  })
})

describe('on paper', () => {
  it.each(['/oppskrifter/basisoppskrift', '/maler/behovsbeskrivelse'])('%s is the text alone, with what is folded on a screen', async (path) => {
    const page = await browser.newPage()
    try {
      await page.emulateMedia({ media: 'print' })
      await page.goto(`${stack.site}${path}`)
      expect(await page.locator('nav:visible, form:visible').count()).toBe(0)
      expect(await page.locator('h1:visible').count()).toBe(1)
      const folded = await page.locator('main details:not([open], nav *, .no-print *) > :not(summary)').all()
      expect((await Promise.all(folded.map(part => part.boundingBox()))).filter(box => box === null || box.height === 0)).toEqual([])
    }
    finally {
      await page.close()
    }
  })
})

async function photograph(page: Page, path: string, name: string): Promise<void> {
  mkdirSync(screenshots ?? '', { recursive: true })
  await page.screenshot({ path: join(screenshots ?? '', `${path.replace(/\W+/g, '_')}-${name}.png`), fullPage: true })
}
