import type { Browser, Page } from 'playwright-core'
import type { BuiltSite } from '../fixtures/built-site.ts'
import AxeBuilder from '@axe-core/playwright'
import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBuiltSite } from '../fixtures/built-site.ts'

let site: BuiltSite
let browser: Browser
beforeAll(async () => {
  site = await startBuiltSite()
  browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args.filter(argument => argument !== '--single-process'), headless: true })
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function withPage(javaScriptEnabled: boolean, width: number, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 900 } })
  try {
    await work(await context.newPage())
  }
  finally {
    await context.close()
  }
}
const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]').allTextContents()

describe('suggestions while a reader types', () => {
  it.each([320, 1280])('are heard, chosen with the arrows, opened with Enter and closed with Escape, at %i px', async (width) => {
    await withPage(true, width, async (page) => {
      await page.goto(`${site.url}/`)
      const field = page.getByRole('combobox', { name: 'Søk i kokeboka' })
      const before = await page.locator('h2').first().boundingBox()
      await field.focus()
      await page.keyboard.type('beh')
      await page.getByRole('option').first().waitFor()
      expect(await page.locator('form[data-suggest] [role=status]').textContent()).toMatch(/forslag/i)
      expect(await page.locator('h2').first().boundingBox()).toEqual(before)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)).toEqual([])

      const titles = await page.getByRole('option').allTextContents()
      await page.keyboard.press('ArrowDown')
      expect(await chosen(page)).toEqual([titles[0]])
      expect(await field.getAttribute('aria-activedescendant')).toBe(await page.getByRole('option').first().getAttribute('id'))
      await page.keyboard.press('ArrowUp')
      expect([await chosen(page), await field.getAttribute('aria-activedescendant')]).toEqual([[], null])
      await page.keyboard.press('ArrowUp')
      expect(await chosen(page)).toEqual([titles.at(-1)])
      await page.keyboard.press('Escape')
      expect([await field.getAttribute('aria-expanded'), await field.inputValue()]).toEqual(['false', 'beh'])
      await page.keyboard.type('o')
      await page.getByRole('option').first().waitFor()
      const address = await page.getByRole('option').first().getAttribute('href')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(`**${address}`)
    })
  })

  it('of an old question are never shown: only the last reply counts', async () => {
    await withPage(true, 1280, async (page) => {
      let release = (): void => undefined
      const held = new Promise<void>(resolve => release = resolve)
      await page.route('**/api/suggest?*', async (route) => {
        const q = new URL(route.request().url()).searchParams.get('q') ?? ''
        if (q === 'gammel')
          await held
        await route.fulfill({ json: { suggestions: [{ title: `Om ${q}`, type: 'recipe', locale: 'nb', path: '/oppskrifter/x' }] } }).catch(() => undefined)
      })
      await page.goto(`${site.url}/sok`)
      const asked = page.waitForRequest(request => request.url().includes('q=gammel'))
      await page.locator('main input[name=q]').fill('gammel')
      await asked
      await page.locator('main input[name=q]').fill('ny')
      await page.getByRole('option', { name: 'Om ny' }).waitFor()
      release()
      await page.evaluate(() => new Promise(requestAnimationFrame))
      expect(await page.getByRole('option').count()).toBe(1)
      expect(await page.getByRole('option', { name: 'Om gammel' }).count()).toBe(0)
    })
  })
})

describe.each([true, false])('with only a keyboard (script: %s)', (javaScriptEnabled) => {
  it('a reader searches from the header, narrows by a facet, and takes the choice away again', async () => {
    await withPage(javaScriptEnabled, 1280, async (page) => {
      await page.goto(`${site.url}/ordliste`)
      await page.locator('header input[name=q]').focus()
      await page.keyboard.type('behov')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/sok?q=behov')
      expect(await page.getByRole('heading', { name: /treff/ }).count()).toBe(1)
      await page.locator('summary', { hasText: 'Snevre inn' }).focus()
      await page.keyboard.press('Enter')
      await page.locator('#phase-before').focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('Enter')
      await page.waitForURL('**phase=before**')
      await page.getByRole('link', { name: 'Fjern «Før»' }).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(url => !url.search.includes('phase'))
    })
  })

  it('a search without a hit leads on: to other words, other ways, and to asking the network', async () => {
    await withPage(javaScriptEnabled, 320, async (page) => {
      await page.goto(`${site.url}/sok?q=finnesikke`)
      await page.getByRole('main').getByRole('link', { name: 'Spør nettverket' }).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL('**/send-inn/sporsmal')
    })
  })
})
