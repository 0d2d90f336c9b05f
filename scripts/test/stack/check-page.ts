import type { Page } from 'playwright-core'
import { colourRules, findFaults as findAxeFaults } from '../../../web/test/fixtures/browser.ts'

/** WCAG 1.4.12: nothing may be lost with these. As a constructed sheet, since the site's policy forbids any other. */
const TEXT_SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }'

/** What axe finds on the page as it stands, with everything unfolded, and whether it fits the width. */
export async function findFaults(page: Page, scope: 'all' | 'colours'): Promise<string[]> {
  await page.evaluate('document.querySelectorAll("details").forEach(details => details.open = true)')
  const found = await findAxeFaults(page, scope === 'all' ? undefined : colourRules)
  return [...found, ...await findOverflow(page, 'as it stands')]
}

/** WCAG 1.4.12: with wider spacing the page still fits, and no text is cut off. */
export async function findSpacingFaults(page: Page): Promise<string[]> {
  await page.evaluate(`{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(TEXT_SPACING)}); document.adoptedStyleSheets = [sheet] }`)
  const cut = await page.evaluate(`[...document.querySelectorAll('main *, header *, footer *')]
    .filter(element => element.closest('.unseen, svg') === null && getComputedStyle(element).overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 2 && element.clientHeight > 0 && element.childElementCount + element.textContent.trim().length > 0)
    .map(element => element.outerHTML.slice(0, 120))`) as string[]
  const overflow = await findOverflow(page, 'with wider spacing')
  await page.evaluate('document.adoptedStyleSheets = []')
  return [...overflow, ...cut.map(html => `cut off with wider spacing: ${html}`)]
}

/** With forced colours no background tells a control from the text: it must have an edge, and its focus an outline. */
export async function findForcedColourFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' })
  const faults = await page.evaluate(`(() => {
    const hasEdge = element => parseFloat(getComputedStyle(element).borderTopWidth) > 0 && getComputedStyle(element).borderTopStyle !== 'none'
    const controls = [...document.querySelectorAll('main button, main .ds-button, main select, main input:not([type=checkbox]):not([type=radio]):not([type=hidden]), main textarea')]
      .filter(element => element.checkVisibility())
    const bare = controls.filter(element => !hasEdge(element) && !hasEdge(element.parentElement)).map(element => 'no edge: ' + element.outerHTML.slice(0, 120))
    const links = [...document.querySelectorAll('a[href], button, summary, select')].filter(element => element.checkVisibility()).slice(0, 40)
    const unseen = links.filter((element) => {
      element.focus({ focusVisible: true })
      const style = getComputedStyle(element)
      return document.activeElement === element && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)
    }).map(element => 'no focus to see: ' + element.outerHTML.slice(0, 120))
    return [...bare, ...unseen]
  })()`) as string[]
  await page.emulateMedia({ forcedColors: 'none' })
  return faults.map(fault => `forced colours: ${fault}`)
}

/** A reader who asks for less motion gets none. */
export async function findMotion(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moving = await page.evaluate('getComputedStyle(document.documentElement).scrollBehavior !== "auto" || document.getAnimations().length > 0')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  return moving === true ? ['moves although less motion is asked for'] : []
}

async function findOverflow(page: Page, when: string): Promise<string[]> {
  const [needed, given] = await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.clientWidth]') as [number, number]
  return needed > given ? [`${needed} px wide ${when}, in ${given} px`] : []
}
