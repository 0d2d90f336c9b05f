import type { Page } from 'playwright-core'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import { createFormStamp } from '../../server/submissions/form-stamp.ts'
import { browseBuiltSite } from '../fixtures/browsed-site.ts'
import { findFaults } from '../fixtures/browser.ts'
import { signingSecret } from '../fixtures/built-site.ts'

const browsed = browseBuiltSite()

/** As if the form had stood open for a minute: nobody waits in a test. */
async function letTimePass(page: Page): Promise<void> {
  await page.locator('form[data-draft] input[name=stamp]').evaluate((input, value) => input.setAttribute('value', value), createFormStamp(signingSecret, Date.now() - 60_000))
}

/** Which element has the focus, as its id or its text. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim())

async function pressUntil(page: Page, key: string, id: string): Promise<void> {
  for (let press = 0; press < 60 && await focused(page) !== id; press++)
    await page.keyboard.press(key)
  expect(await focused(page)).toBe(id)
}

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('with only a keyboard ($javaScriptEnabled: script)', (options) => {
  it('a form is filled in wrong, mended from the summary of errors, sent, and gets a receipt', async () => {
    await browsed.withPage(options, async (page) => {
      await page.goto(`${browsed.site.url}/send-inn/eksempel`)
      // The link that skips the head of the page is the first.
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await pressUntil(page, 'Tab', 'felt-title')
      await page.keyboard.type('Et verksted')
      await pressUntil(page, 'Tab', 'felt-replyAddress')
      await page.keyboard.type('ikke en adresse')
      await letTimePass(page)
      await page.keyboard.press('Enter')
      await page.waitForURL('**/send-inn/eksempel#feil')
      expect(await page.title()).toMatch(/^Feil: /)
      expect(await focused(page)).toBe('feil')
      expect(await page.locator('#felt-title').inputValue()).toBe('Et verksted')
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe('Fyll ut «Hva gjorde dere, og hvordan gikk det?».')
      await page.keyboard.press('Enter')
      expect(await focused(page)).toBe('felt-message')
      expect(await page.locator('#felt-message').ariaSnapshot()).toContain('[invalid]')
      await page.keyboard.type('Vi prøvde, og så ble det fast.')
      await pressUntil(page, 'Tab', 'felt-replyAddress')
      await page.keyboard.press('Control+A')
      await page.keyboard.type('post@eksempel.no')
      await letTimePass(page)
      await page.keyboard.press('Enter')
      await page.waitForURL('**/send-inn/kvittering?**')
      expect(await page.locator('h1').textContent()).toContain('Takk')
      const { length } = browsed.site.cms.state.submissions
      await page.reload()
      expect(browsed.site.cms.state.submissions).toHaveLength(length)
    })
  })

  it('whether a page was useful is answered, and thanked for where the reader is', async () => {
    await browsed.withPage(options, async (page) => {
      await page.goto(`${browsed.site.url}/ordliste/innovasjonslos`)
      expect(await page.locator('.thanked').isVisible()).toBe(false)
      await page.locator('summary', { hasText: 'Legg til en kommentar' }).focus()
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe('Ja')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/ordliste/innovasjonslos#takk')
      expect(await page.locator('.thanked').isVisible()).toBe(true)
      expect(await focused(page)).toBe('takk')
    })
  })
})

describe('a draft', () => {
  it('is kept from the first letter, comes back, and is gone when it is deleted or sent', async () => {
    await browsed.withPage({}, async (page) => {
      const stored = () => page.evaluate(() => Object.keys(localStorage))
      await page.goto(`${browsed.site.url}/send-inn/sporsmal`)
      expect(await stored()).toEqual([])
      expect(await page.getByRole('button', { name: 'Slett utkast' }).isVisible()).toBe(false)
      await page.locator('#felt-message').fill('Hvem eier det vi lager?')
      await page.getByText('er lagret som utkast').waitFor()
      await page.goto(`${browsed.site.url}/send-inn/sporsmal`)
      expect(await page.locator('#felt-message').inputValue()).toBe('Hvem eier det vi lager?')
      await page.getByRole('button', { name: 'Slett utkast' }).click()
      expect([await stored(), await page.locator('#felt-message').inputValue(), await focused(page)]).toEqual([[], '', 'felt-message'])
      await page.locator('#felt-message').fill('Hvem eier resultatene?')
      await page.getByText('er lagret som utkast').waitFor()
      await letTimePass(page)
      await page.getByRole('button', { name: 'Send inn' }).click()
      await page.waitForURL('**/send-inn/kvittering?**')
      expect(await stored()).toEqual([])
    })
  })
})

describe('what script adds to an entry', () => {
  it('copies the citation and the address, and says so', async () => {
    await browsed.withPage({}, async (page, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: browsed.site.url })
      await page.goto(`${browsed.site.url}/maler/behovsbeskrivelse`)
      await page.getByText('Siter denne siden').click()
      await page.getByRole('button', { name: 'Kopier siteringen' }).click()
      await page.getByText('Siteringen er kopiert.').waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('«Behovsbeskrivelse» (versjon 1.0). Kokeboka. Oppdatert 12. oktober 2026. https://kokeboka.example/maler/behovsbeskrivelse. CC BY 4.0.')
      await page.getByRole('button', { name: 'Del siden' }).click()
      await page.getByText('Adressen er kopiert.').waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${browsed.site.url}/maler/behovsbeskrivelse`)
    })
  })
})

describe('every state of a form has no fault that axe or html-validate finds', () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
  const states: [string, string, Record<string, string>][] = [
    ['empty', '/send-inn/tilbyder', {}],
    ['choices', '/send-inn/sporsmal', {}],
    ['about a page', '/send-inn/rettelse?side=/ordliste/innovasjonslos', {}],
    ['about no page', '/send-inn/rettelse', {}],
    ['about a page that is gone', '/send-inn/rettelse', { side: '/ordliste/finnes-ikke', message: 'A' }],
    ['the list of forms', '/send-inn', {}],
    ['with errors', '/send-inn/behov', { replyAddress: 'x', deadline: 'i morgen' }],
    ['with an error in a choice', '/send-inn/nyttig', { side: '/ordliste/innovasjonslos', useful: 'kanskje' }],
    ['not stored', '/send-inn/eksempel', { title: 'A', message: 'B', url: 'x' }],
    ['stored', '/send-inn/eksempel', { title: 'A', message: 'B' }],
  ]
  // One page for all: opening and closing contexts takes longer than the tests.
  let page: Page
  beforeAll(async () => {
    page = await (await browsed.browser.newContext({ viewport: { width: 320, height: 900 } })).newPage()
  })
  it.each(states)('%s', async (_, path, fields) => {
    if (Object.keys(fields).length === 0) {
      await page.goto(browsed.site.url + path)
    }
    else {
      await page.goto(`${browsed.site.url}/om`)
      // A form of its own, so that fields which the page would never send can be sent.
      await Promise.all([page.waitForURL('**/send-inn/**'), page.evaluate(([action, values]) => {
        const form = document.body.appendChild(document.createElement('form'))
        Object.assign(form, { method: 'post', action })
        for (const [name, value] of Object.entries(values))
          Object.assign(form.appendChild(document.createElement('textarea')), { name, value })
        form.submit()
      }, [path, { stamp: createFormStamp(signingSecret, Date.now() - 60_000), ...fields }] as const)])
    }
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await findFaults(page)).toEqual([])
    // Only colours differ in the dark.
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await findFaults(page, ['color-contrast'])).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const method = Object.keys(fields).length === 0 ? {} : { method: 'POST', body: new URLSearchParams({ stamp: createFormStamp(signingSecret, Date.now() - 60_000), ...fields }) }
    const html = await (await fetch(browsed.site.url + path, method)).text()
    const report = await validator.validateString(html)
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`))).toEqual([])
  })
})
