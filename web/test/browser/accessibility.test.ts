import type { Browser, Page } from 'playwright-core'
import type { BuiltSite } from '../fixtures/built-site.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isShownMonth, toMonth } from '../../shared/month.ts'
import { colourRules, findFaults, launchBrowser } from '../fixtures/browser.ts'
import { startBuiltSite } from '../fixtures/built-site.ts'
import { createCookbook } from '../fixtures/cookbook.ts'
import { goodSignature } from '../fixtures/fake-services.ts'

let site: BuiltSite
let browser: Browser
let page: Page
let requests: string[] = []
let complaints: string[] = []
beforeAll(async () => {
  site = await startBuiltSite()
  const begun = { id: 1, documentId: 'begun', locale: 'nb', updatedAt: '2026-09-01T08:00:00.000Z', steps: [{ id: 1, phase: 'before', title: '', text: null }], code: 'entrepreneur' }
  Object.assign(site.cms.state.drafts, { 'recipe/full': createCookbook().recipes?.[1], 'recipe/begun': begun, 'entrance/begun': begun })
  browser = await launchBrowser()
  // One page for all: opening and closing contexts takes longer than the tests.
  page = await (await browser.newContext()).newPage()
  page.on('request', request => requests.push(request.url()))
  // What the browser would not let the page do; data for machines (JSON-LD) must not be among it.
  page.on('console', message => /content security policy/i.test(message.text()) && complaints.push(message.text()))
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** Drafts: one that lacks nothing, and some that an editor has only just begun. */
function toPreview(type: string, documentId: string): string {
  return `/forhandsvisning/${type}/${documentId}?${new URLSearchParams({ locale: 'nb', expires: '4102444800000', signature: goodSignature })}`
}

/** The month of the first event in the small cookbook, as long as it has a page; then the present one. */
function toMonthPath(): string {
  return `/arrangementer?maned=${isShownMonth('2027-02', Date.now()) ? '2027-02' : toMonth(Date.now())}`
}

// Types that share a component stand for each other: providers, needs and questions for ideas, schemes and contacts.
const pages = ['/', '/offentlig', '/en/entreprenor', '/oppskrifter', '/oppskrifter?hats=5', '/oppskrifter?hats=2&initiative=entrepreneur', '/kommuner', '/kommuner/eksempelvik', '/eksempler/sammenlign?a=verkstedet-som-ble-fast-tilbud&b=kafeen-som-vart-avslutta', '/oppskrifter/utlys-behovet-ikke-losningen', '/oppskrifter/utlys-behovet-ikke-losningen/endringer', '/oppskrifter/forebu-deg-til-motet-med-kommunen', '/eksempler', '/eksempler/verkstedet-som-ble-fast-tilbud', '/maler', '/maler/behovsbeskrivelse', '/avtaleutkast/pilotavtale-mellom-kommune-og-sosial-entreprenor', '/moteplasser/apen-dialogkveld', '/arrangementer', toMonthPath(), '/nn/kommunearet', '/arrangementer/speed-date-for-anskaffelsen', '/arrangementer/laeringsdag-om-effektmaling', '/ordliste', '/ordliste/innovasjonslos', '/samarbeidsformer/pilotavtale', '/barrierer/innkjop-og-anbud', '/tjenesteomrader/kvalifisering-til-arbeid', '/nn/tilbydere/verkstaden-dome', '/behov/et-sted-a-vaere-pa-ettermiddagen', '/sporsmal/hvem-eier-resultatene', toPreview('recipe', 'full'), toPreview('recipe', 'begun'), toPreview('entrance', 'begun'), '/forhandsvisning/recipe/expired', '/sok?q=behov', '/sok?q=behov&phase=before&audience=entrepreneur&sort=newest', '/sok?q=xyzzy', '/nn/om', '/skalaer', '/en/handbok', '/finnes-ikke']

describe.each([320, 1280])('at %i px', (width) => {
  it.each(pages)('%s has no fault that axe finds, light or dark, fits the width and asks nobody else for anything', async (path) => {
    requests = []
    complaints = []
    await page.setViewportSize({ width, height: 900 })
    // Without motion, so that what is unfolded below is at once as large as it will be, and the dark at once dark.
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(site.url + path)
    // Folded parts are read as well.
    await page.evaluate(() => document.querySelectorAll('details').forEach(details => details.open = true))
    expect(await findFaults(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await findFaults(page, colourRules)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    expect(requests.filter(url => !url.startsWith(site.url))).toEqual([])
    expect(requests.filter(url => /\.m?js(?:\?|$)/.test(url) && !url.includes('/_nuxt/enhance.'))).toEqual([])
    expect(complaints).toEqual([])
    expect(await page.context().cookies()).toEqual([])
  })
})
