import type { Figure } from '../figure.ts'
import process from 'node:process'
import lighthouse from 'lighthouse'
import { launchBrowser } from '../../../web/test/fixtures/browser.ts'
import { freePorts, startStack } from '../../test/stack/start-stack.ts'
import { pageTypes } from '../web/page-types.ts'

/** The median of this many; LIGHTHOUSE_RUNS=1 for a quick look. */
const RUNS = Number(process.env.LIGHTHOUSE_RUNS ?? 5)
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

type Look = Record<typeof CATEGORIES[number] | 'LCP (ms)', number>

/** Lighthouse's own mobile setting (a slow phone on a slow net), on a page of every kind. */
export async function measureLighthouse(): Promise<Figure[]> {
  const [port] = await freePorts(1)
  const stack = await startStack()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  try {
    const figures: Figure[] = []
    for (const [kind, path] of Object.entries(pageTypes)) {
      const looks: Look[] = []
      for (let run = 0; run < RUNS; run++)
        looks.push(await look(`${stack.site}${path}`, port ?? 0))
      figures.push({
        what: `${kind}, median of ${RUNS}`,
        unit: 'points of 100',
        measured: Object.fromEntries([...CATEGORIES, 'LCP (ms)' as const].map(name => [name, median(looks.map(one => one[name]))])),
        targets: [...CATEGORIES.map(of => ({ of, least: 100 })), { of: 'LCP (ms)', most: 1_200 }],
      })
    }
    return figures
  }
  finally {
    await browser.close()
    await stack.stop()
  }
}

async function look(address: string, port: number): Promise<Look> {
  const result = await lighthouse(address, { port, logLevel: 'silent', onlyCategories: [...CATEGORIES] })
  if (result === undefined)
    throw new Error(`Lighthouse gives nothing for ${address}`)
  const { categories, audits } = result.lhr
  const points = CATEGORIES.map(name => [name, Math.round((categories[name]?.score ?? 0) * 100)])
  return { ...Object.fromEntries(points), 'LCP (ms)': Math.round(audits['largest-contentful-paint']?.numericValue ?? Infinity) } as Look
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
