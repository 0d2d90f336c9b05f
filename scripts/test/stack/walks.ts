import type { Download, Locator, Page } from 'playwright-core'

/** How many times a reader presses Tab before giving up. */
const MOST_TABS = 200

export type Go = (page: Page, link: Locator) => Promise<void>

/** Without a mouse: Tab to the link, then Enter. */
export const goByKeyboard: Go = async (page, link) => {
  await reachByTab(page, link)
  await page.keyboard.press('Enter')
}

export const goByMouse: Go = async (_, link) => link.click()

async function reachByTab(page: Page, link: Locator): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses++) {
    await page.keyboard.press('Tab')
    if (await link.and(page.locator(':focus')).count() === 1)
      return
  }
  throw new Error(`${MOST_TABS} presses of Tab from ${page.url()} do not reach ${await link.textContent()}`)
}

/** From the front page to a template on the reader's own machine, as an adviser would go. */
export async function walkToDownload(page: Page, site: string, go: Go): Promise<Download> {
  await page.goto(site)
  await go(page, page.locator('main .card a').first())
  await page.waitForURL(/\/oppskrifter\/[^/]+$/)
  await go(page, page.locator('main a[href*="/maler/"]:visible').first())
  await page.waitForURL(/\/maler\/[^/]+$/)
  const download = page.waitForEvent('download')
  await go(page, page.locator('main a[href$=".docx"]').first())
  return download
}
