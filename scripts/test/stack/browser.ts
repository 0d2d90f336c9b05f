import type { Browser } from 'playwright-core'
import process from 'node:process'
import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'

/** The Chromium that comes inside an npm package: no download, no installation. `more`: arguments of its command line. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env.CHROMIUM_PATH ?? await chromium.executablePath(),
    // Not the package's own arguments: they are for a function service that runs one page in one process.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', ...more],
    headless: true,
  })
}
