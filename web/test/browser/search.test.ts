import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { browseBuiltSite } from '../fixtures/browsed-site.ts'
import { findFaults } from '../fixtures/browser.ts'

const browsed = browseBuiltSite()
const toOptions = (javaScriptEnabled: boolean, width: number) => ({ javaScriptEnabled, viewport: { width, height: 900 } })

/** Not by its role alone: the choices of a select have it too. */
const suggested = (page: Page) => page.locator('.suggestions').getByRole('option')
const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]').allTextContents()

describe('suggestions while a reader types', () => {
  it.each([320, 1280])('are heard, chosen with the arrows, opened with Enter and closed with Escape, at %i px', async (width) => {
    await browsed.withPage(toOptions(true, width), async (page) => {
      await page.goto(`${browsed.site.url}/`)
      const field = page.getByRole('combobox', { name: 'Søk i kokeboka' })
      const before = await page.locator('h2').first().boundingBox()
      await field.focus()
      await page.keyboard.type('beh')
      await suggested(page).first().waitFor()
      expect(await page.locator('form[data-suggest] [role=status]').textContent()).toMatch(/forslag/i)
      expect(await page.locator('h2').first().boundingBox()).toEqual(before)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
      expect(await findFaults(page)).toEqual([])

      const titles = await suggested(page).allTextContents()
      await page.keyboard.press('ArrowDown')
      expect(await chosen(page)).toEqual([titles[0]])
      expect(await field.getAttribute('aria-activedescendant')).toBe(await suggested(page).first().getAttribute('id'))
      await page.keyboard.press('ArrowUp')
      expect([await chosen(page), await field.getAttribute('aria-activedescendant')]).toEqual([[], null])
      await page.keyboard.press('ArrowUp')
      expect(await chosen(page)).toEqual([titles.at(-1)])
      await page.keyboard.press('Escape')
      expect([await field.getAttribute('aria-expanded'), await field.inputValue()]).toEqual(['false', 'beh'])
      await page.keyboard.type('o')
      await suggested(page).first().waitFor()
      const address = await suggested(page).first().getAttribute('href')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(`**${address}`)
    })
  })

  it('of an old question are never shown: only the last reply counts', async () => {
    await browsed.withPage(toOptions(true, 1280), async (page) => {
      let release = (): void => undefined
      const held = new Promise<void>(resolve => release = resolve)
      await page.route('**/api/suggest?*', async (route) => {
        const q = new URL(route.request().url()).searchParams.get('q') ?? ''
        if (q === 'gammel')
          await held
        await route.fulfill({ json: { suggestions: [{ title: `Om ${q}`, type: 'recipe', locale: 'nb', path: '/oppskrifter/x' }] } }).catch(() => undefined)
      })
      await page.goto(`${browsed.site.url}/sok`)
      const asked = page.waitForRequest(request => request.url().includes('q=gammel'))
      await page.locator('main input[name=q]').fill('gammel')
      await asked
      await page.locator('main input[name=q]').fill('ny')
      await suggested(page).waitFor()
      release()
      await page.evaluate(() => new Promise(requestAnimationFrame))
      expect(await suggested(page).allTextContents()).toEqual(['Om ny Oppskrift'])
    })
  })
})

describe.each([true, false])('with only a keyboard (script: %s)', (javaScriptEnabled) => {
  it('a reader searches from the header, narrows by a facet, and takes the choice away again', async () => {
    await browsed.withPage(toOptions(javaScriptEnabled, 1280), async (page) => {
      await page.goto(`${browsed.site.url}/ordliste`)
      await page.locator('header input[name=q]').focus()
      await page.keyboard.type('behov')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/sok?q=behov')
      expect(await page.getByRole('heading', { name: /treff/ }).count()).toBe(1)
      await page.locator('summary', { hasText: 'Snevre inn' }).focus()
      await page.keyboard.press('Enter')
      await page.locator('#audience-public-sector').focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('Enter')
      await page.waitForURL('**audience=public-sector**')
      await page.getByRole('link', { name: 'Fjern «Offentlig sektor»' }).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(url => !url.search.includes('audience'))
    })
  })

  it('a search without a hit leads on: to other words, other ways, and to asking the network', async () => {
    await browsed.withPage(toOptions(javaScriptEnabled, 320), async (page) => {
      await page.goto(`${browsed.site.url}/sok?q=xyzzy`)
      await page.getByRole('main').getByRole('link', { name: 'Spør nettverket' }).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL('**/send-inn/sporsmal')
    })
  })
})
