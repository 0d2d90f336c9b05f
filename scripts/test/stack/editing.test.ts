import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Stack } from './start-stack.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../../web/test/fixtures/browser.ts'
import { AdminPage } from './admin-page.ts'
import { Editor } from './editor.ts'
import { eventually } from './eventually.ts'
import { fillForms, sendTwice, typeInto } from './reader-forms.ts'
import { startStack } from './start-stack.ts'

const PATIENCE_MS = 10_000
const RECIPE = { path: '/oppskrifter/dugnad-i-bakgarden', first: 'Dugnad i bakgården', second: 'Storrengjøring i bakgården' }

let stack: Stack
let browser: Browser
let context: BrowserContext
let admin: AdminPage
beforeAll(async () => {
  stack = await startStack()
  browser = await launchBrowser()
  context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 1000 } })
  context.setDefaultTimeout(15_000)
  admin = await AdminPage.logIn(await context.newPage(), stack)
})
afterAll(async () => {
  await browser?.close()
  await stack?.stop()
})

async function read(path: string): Promise<{ status: number, text: string }> {
  const reply = await fetch(`${stack.site}${path}`)
  return { status: reply.status, text: await reply.text() }
}
/** The address, because the answer repeats what was asked. */
async function isFound(title: string): Promise<boolean> {
  return (await read(`/api/search?q=${encodeURIComponent(title)}`)).text.includes(RECIPE.path)
}

/** Its address, as the admin asked the CMS for it and shows it in a frame. */
async function openPreview(): Promise<{ url: string, frame: ReturnType<Page['frameLocator']> }> {
  const shown = admin.page.waitForResponse(response => response.url().includes('/forhandsvisning/'))
  await admin.page.getByRole('link', { name: 'Forhåndsvis' }).click()
  return { url: (await shown).url(), frame: admin.page.frameLocator('iframe') }
}

describe('an editor in the admin', () => {
  it('writes a recipe with two steps and a template, and sees the draft as the page it will be', async () => {
    await admin.startNew('recipe')
    await admin.field('Tittel').fill(RECIPE.first)
    await admin.field('Ingress').fill('Slik får dere naboene med.')
    await admin.field('Situasjon').fill('Når mange vil litt, og ingen vil alt.')
    await admin.choose('Hvem tok initiativet?', 'Begge sammen')
    await admin.addFirstStep({ phase: 'Før', title: 'Inviter', text: 'Skriv til naboene.', template: 'Plan for pilot' })
    await admin.addNextStep({ phase: 'Under', title: 'Rydd', text: 'Del ut hansker.' })
    await admin.save()
    expect(await admin.field('Adresse').inputValue()).toBe('dugnad-i-bakgarden')

    const recipe = admin.page.url()
    const { url, frame } = await openPreview()
    await frame.getByRole('heading', { level: 1, name: RECIPE.first }).waitFor()
    expect(await frame.getByRole('link', { name: 'Mal: Plan for pilot' }).getAttribute('href')).toBe('/maler/plan-for-pilot')
    expect(await frame.getByRole('main').textContent()).toMatch(/Inviter[\s\S]*Skriv til naboene\.[\s\S]*Rydd[\s\S]*Del ut hansker\./)
    const direct = await fetch(url)
    expect([direct.status, direct.headers.get('cache-control'), direct.headers.get('x-robots-tag')]).toEqual([200, expect.stringContaining('no-store'), expect.stringContaining('noindex')])
    const changed = await fetch(url.replace(/signature=../, 'signature=00'))
    expect(changed.status).toBe(403)
    expect((await read(RECIPE.path)).status).toBe(404)
    await admin.page.goto(recipe)
  }, 60_000)

  it('publishes, and it is on the site and in the search', async () => {
    await admin.publish()
    await eventually('the page is there', async () => (await read(RECIPE.path)).text.includes(RECIPE.first), PATIENCE_MS)
    await eventually('it is found', () => isFound(RECIPE.first), PATIENCE_MS)
    await admin.field('Tittel').fill(RECIPE.second)
    await admin.publish()
    await eventually('the page has the new title', async () => (await read(RECIPE.path)).text.includes(RECIPE.second), PATIENCE_MS)
  }, 60_000)

  it('takes the page down, after being shown what links to it', async () => {
    await admin.unpublish('Ingenting annet lenker hit.')
    await eventually('the page is gone', async () => (await read(RECIPE.path)).status === 404, PATIENCE_MS)
    await eventually('it is not found', async () => !await isFound(RECIPE.second), PATIENCE_MS)
  }, 60_000)

  it('compares with the first version, brings it back, and publishes it again', async () => {
    const { page } = admin
    await page.getByRole('link', { name: /Se og sammenlign alle/ }).click()
    await page.getByRole('button', { name: 'Vis endringene i versjon 2' }).click()
    await page.getByRole('region', { name: 'Sammenligning' }).getByText('Ett felt er endret.').waitFor()
    await page.getByRole('button', { name: 'Hent fram som kladd: versjon 1' }).click()
    await page.getByRole('button', { name: 'Hent fram', exact: true }).click()
    await expect.poll(() => admin.field('Tittel').inputValue(), { timeout: PATIENCE_MS }).toBe(RECIPE.first)
    await admin.publish()
    await eventually('the page is there as it first was', async () => (await read(RECIPE.path)).text.includes(RECIPE.first), PATIENCE_MS)
    expect((await read(RECIPE.path)).text).toContain('Del ut hansker.')
  }, 60_000)
})

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('a reader with every form ($javaScriptEnabled: script)', (options) => {
  it('is told what is missing, keeps what was typed, presses twice, and the editor has all of it once', async () => {
    const [reader, editor] = await Promise.all([browser.newContext(options), Editor.logIn(stack)])
    const stored = async () => editor.list('api::submission.submission')
    const before = (await stored()).length
    const forms = fillForms('/oppskrifter/basisoppskrift', 'Basisoppskrift: dette bør være på plass før dere begynner')
    const receipts = await Promise.all(forms.map(async ({ address, typed }) => {
      const page = await reader.newPage()
      await page.goto(`${stack.site}/send-inn/${address}`)
      const required = address.startsWith('nyttig') ? 'useful' : 'message'
      const { [required]: missing = '', ...rest } = typed
      await typeInto(page, rest)
      await sendTwice(page, '#feil')
      expect(await page.locator('#feil').textContent(), address).toContain('Fyll ut')
      // The rest stands there still: only what was missing is typed.
      await typeInto(page, { [required]: missing })
      await sendTwice(page, '[data-draft-sent]')
      return page.locator('.facts dd').last().textContent()
    }))
    await reader.close()
    const rows = await stored()
    expect(rows.length - before).toBe(forms.length)
    for (const [index, form] of forms.entries()) {
      const { message, senderRole = null, replyAddress = null } = form.typed
      const { kind, title, answers, isAbout = false } = form.stored
      expect(rows.find(({ receipt }) => receipt === receipts[index]?.trim()), form.address).toMatchObject({
        kind,
        title,
        message,
        answers,
        senderRole,
        replyAddress,
        state: 'new',
        language: 'nb',
        about: isAbout ? [{ type: 'recipe' }] : [],
      })
    }
  })
})
