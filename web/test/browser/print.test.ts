import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { browseBuiltSite } from '../fixtures/browsed-site.ts'

const browsed = browseBuiltSite()

/** How much of the room it is given, in hundredths, each block takes that stands beside something left out on paper. */
function measureNeighbours(page: Page): Promise<number[]> {
  return page.locator('main :is(.picture, .list-finder)').evaluateAll(left => left.flatMap((one) => {
    const around = one.parentElement
    if (around === null || one.checkVisibility())
      return []
    const { paddingLeft, paddingRight } = getComputedStyle(around)
    const room = around.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
    return [...around.children].filter(child => child.matches('div, section') && child.checkVisibility()).map(child => Math.round(100 * child.getBoundingClientRect().width / room))
  }))
}

describe.each([['upright', 794], ['lying', 1123]])('on paper, %s', (_, width) => {
  it.each(['/', '/offentlig', '/entreprenor', '/oppskrifter', '/maler?q=finnesikke', '/finnes-ikke'])('%s uses the room of the pictures and finders that are left out', async (path) => {
    await browsed.withPage({ viewport: { width, height: 1123 } }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      await page.goto(browsed.site.url + path)
      const shares = await measureNeighbours(page)
      expect(shares).not.toEqual([])
      expect(shares.filter(share => share < 99)).toEqual([])
    })
  })
})
