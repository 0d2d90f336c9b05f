import type { Figure } from '../figure.ts'
import process from 'node:process'
import lighthouse from 'lighthouse'
import { launchBrowser } from '../../../web/test/fixtures/browser.ts'
import { freePorts, startStack } from '../../test/stack/start-stack.ts'
import { pageTypes } from '../web/page-types.ts'

/** The median of this many; LIGHTHOUSE_RUNS=1 for a quick look. */
const RUNS = Number(process.env.LIGHTHOUSE_RUNS ?? 5)
/** On a slow machine the pages that are left when this has gone by are looked at once each. */
const PATIENCE_MS = 15 * 60_000
/** For a page to have loaded; Lighthouse's own 45 s are for pages that are worse than any of ours may be. */
const MOST_LOADING_MS = 15_000
/** Less than this takes a point away. */
const ENOUGH = 0.9
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

type Look = Record<typeof CATEGORIES[number] | 'LCP (ms)', number>

/** Lighthouse's own mobile setting (a slow phone on a slow net), on a page of every kind. */
export async function measureLighthouse(): Promise<Figure[]> {
  const [port] = await freePorts(1)
  const stack = await startStack()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  try {
    const until = Date.now() + PATIENCE_MS
    const figures: Figure[] = []
    for (const [kind, path] of Object.entries(pageTypes)) {
      const address = `${stack.site}${path}`
      const isHidden = await isHiddenOnPurpose(address)
      const looks = await lookOften(address, { port, until, skipAudits: isHidden ? ['is-crawlable'] : [] })
      figures.push({
        what: `${kind}, median of ${looks.length}${isHidden ? ', not for search engines' : ''}`,
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

interface Circumstances { port: number | undefined, until: number, skipAudits: string[] }

/** What is made up is kept out of search engines, as are the results of a search. Also warms the page, as every reader but the first finds it. */
async function isHiddenOnPurpose(address: string): Promise<boolean> {
  return (await (await fetch(address)).text()).includes('<meta name="robots" content="noindex')
}

/** No more often than it takes to know the median: where most looks give full marks, the others cannot move it. */
async function lookOften(address: string, circumstances: Circumstances): Promise<Look[]> {
  const looks: Look[] = []
  const isKnown = (): boolean => looks.filter(one => CATEGORIES.every(name => one[name] === 100)).length > RUNS / 2
  do
    looks.push(await look(address, circumstances))
  while (looks.length < RUNS && !isKnown() && Date.now() < circumstances.until)
  return looks
}

async function look(address: string, { port, skipAudits }: Circumstances): Promise<Look> {
  const result = await lighthouse(address, { ...(port === undefined ? {} : { port }), skipAudits, logLevel: 'silent', onlyCategories: [...CATEGORIES], maxWaitForLoad: MOST_LOADING_MS })
  if (result === undefined)
    throw new Error(`Lighthouse gives nothing for ${address}`)
  const { categories, audits } = result.lhr
  const points = CATEGORIES.map(name => [name, Math.round((categories[name]?.score ?? 0) * 100)])
  for (const name of CATEGORIES)
    sayWhatIsMissing(`${new URL(address).pathname} ${name}`, (categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0).flatMap(({ id }) => audits[id] ?? []))
  return { ...Object.fromEntries(points), 'LCP (ms)': Math.round(audits['largest-contentful-paint']?.numericValue ?? Infinity) } as Look
}

/** So that whoever runs it knows what to mend. */
function sayWhatIsMissing(where: string, audits: { title: string, score: number | null, displayValue?: string | undefined }[]): void {
  for (const { title, score, displayValue } of audits) {
    if (score !== null && score < ENOUGH)
      console.log(`  ${where}: ${title} ${displayValue ?? ''} (${score})`)
  }
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
