import type { Browser } from 'playwright-core'
import type { Stack } from './start-stack.ts'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreignScript } from '../../../web/test/fixtures/foreign-script.ts'
import { launchBrowser } from './browser.ts'
import { startStack } from './start-stack.ts'

/** With SCREENSHOTS=<folder> every page is also photographed, for a person to look at. */
const screenshots = process.env.SCREENSHOTS
const CONCURRENT_READS = 8
/** A guard against a page that links to ever new addresses. */
const MOST_PAGES = 1_500
/** Several hundred pages in three languages, each rendered for the first time, on a machine that may be busy. */
const CRAWL_TIMEOUT_MS = 300_000

const PAGE_TYPES = [
  '/',
  '/offentlig',
  '/entreprenor',
  '/oppskrifter',
  '/oppskrifter/basisoppskrift',
  '/oppskrifter/behov-uten-losning',
  '/eksempler',
  '/maler',
  '/maler/behovsbeskrivelse',
  '/avtaleutkast',
  '/avtaleutkast/pilotavtale',
  '/moteplasser',
  '/arrangementer',
  '/ordliste',
  '/ordliste/sosial-entreprenor',
  '/samarbeidsformer/pilotavtale',
  '/barrierer/siloer',
  '/tjenesteomrader',
  '/sok?q=anbud',
  '/sok?q=xyzzy',
  '/om',
  '/nn/oppskrifter/behov-uten-losning',
  '/en',
  '/finnes-ikke',
]

let stack: Stack
let browser: Browser
beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await stack?.stop()
})

interface ReadPage { path: string, status: number, html: string, from: string }

/** Every page that can be reached by links from the front page. */
async function crawl(): Promise<ReadPage[]> {
  const seen = new Map<string, string>([['/', '(start)']])
  const queue = ['/']
  const pages: ReadPage[] = []
  const readNext = async (): Promise<void> => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const reply = await fetch(`${stack.site}${path}`)
      const html = await reply.text()
      pages.push({ path, status: reply.status, html, from: seen.get(path) ?? '' })
      for (const [, href = ''] of html.matchAll(/<a\s[^>]*?href="([^"#]*)/g)) {
        const link = href.replaceAll('&amp;', '&')
        if (link.startsWith('/') && !seen.has(link) && seen.size < MOST_PAGES) {
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
  it('is there, in its language, with one heading and no script but ours', { timeout: CRAWL_TIMEOUT_MS }, async () => {
    const pages = await crawl()
    expect(pages.length).toBeGreaterThan(100)
    expect(pages.filter(page => page.status !== 200).map(({ path, status, from }) => `${status} ${path} (linked from ${from})`)).toEqual([])
    expect(pages.filter(page => foreignScript.test(page.html)).map(page => page.path)).toEqual([])
    expect(pages.filter(page => page.html.match(/<h1[\s>]/g)?.length !== 1).map(page => page.path)).toEqual([])
    expect(pages.filter(page => !/<html[^>]* lang="(?:nb|nn|en)"/.test(page.html)).map(page => page.path)).toEqual([])
    // A text that was never written shows as its key; a field that was never set as one of these words.
    expect(pages.filter(page => />\s*(?:undefined|null|NaN|\[object Object\])\s*</.test(page.html)).map(page => page.path)).toEqual([])
  })
})

describe.each([
  { width: 320, colorScheme: 'light' },
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'dark' },
] as const)('at $width px, $colorScheme', ({ width, colorScheme }) => {
  it.each(PAGE_TYPES)('%s has no accessibility violations, fits the width and asks nobody else', async (path) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
    try {
      const page = await context.newPage()
      const foreign: string[] = []
      page.on('request', request => !request.url().startsWith(stack.site) && foreign.push(request.url()))
      await page.goto(`${stack.site}${path}`, { waitUntil: 'load' })
      if (screenshots) {
        mkdirSync(screenshots, { recursive: true })
        await page.screenshot({ path: join(screenshots, `${path.replace(/\W+/g, '_')}-${width}-${colorScheme}.png`), fullPage: true })
      }
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      expect(foreign).toEqual([])
      expect(await context.cookies()).toEqual([])
    }
    finally {
      await context.close()
    }
  })
})
