import type { Stack } from '../../test/stack/start-stack.ts'
import type { Figure } from '../figure.ts'
import type { Answers } from './ask-repeatedly.ts'
import { measureMemory, measureRequests } from '../measure.ts'
import { percentiles } from '../percentiles.ts'
import { askRepeatedly } from './ask-repeatedly.ts'
import { pageTypes } from './page-types.ts'
import { startBareServer } from './start-bare-server.ts'

/** On loopback only, and in turns, so that whatever slows the machine slows all of them. */
const ROUNDS = 3
const SECONDS = 3
const READERS = 20

/** Readers of each in turn; what they were answered in all rounds. */
async function takeTurns<Name extends string>(readers: number, whom: Record<Name, { site: string, nextPath: () => string }>): Promise<Record<Name, Answers>> {
  const names = Object.keys(whom) as Name[]
  const all = Object.fromEntries(names.map((name): [string, Answers] => [name, { times: [], failed: 0, perSecond: 0 }])) as Record<Name, Answers>
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const answers = await askRepeatedly({ ...whom[name], readers, seconds: SECONDS })
      all[name] = { times: [...all[name].times, ...answers.times], failed: all[name].failed + answers.failed, perSecond: all[name].perSecond + answers.perSecond / ROUNDS }
    }
  }
  return all
}

/** Kept pages, one reader at a time and many at once, beside a server that does nothing but send the same bytes. */
export async function measureLoad(stack: Stack): Promise<Figure[]> {
  const { recipe = '/' } = pageTypes
  const kept = Object.values(pageTypes).filter(path => !/^\/(?:sok|send-inn|eksempler\/sammenlign)/.test(path))
  await measureRequests(kept.map(path => `${stack.site}${path}`), 1)
  const bare = await startBareServer(`${stack.site}${recipe}`)
  let next = 0
  try {
    const alone = await takeTurns(1, {
      bare: { site: bare.site, nextPath: () => recipe },
      site: { site: stack.site, nextPath: () => kept[next++ % kept.length] ?? '/' },
    })
    const before = measureMemory(stack).web ?? 0
    const { bare: most, plain, flood } = await takeTurns(READERS, {
      bare: { site: bare.site, nextPath: () => recipe },
      plain: { site: stack.site, nextPath: () => recipe },
      flood: { site: stack.site, nextPath: () => `${recipe}?utm_source=${Math.random()}&b=${Math.random()}` },
    })
    const after = measureMemory(stack).web ?? 0
    return [
      { what: 'page that is kept, to its last byte', unit: 'ms', measured: percentiles(alone.site.times), targets: [{ of: 'p95', most: 3 }] },
      { what: 'the same bytes from a bare server, in turns with it', unit: 'ms', measured: percentiles(alone.bare.times) },
      { what: 'kept page under load, the site and the load on the same cores', unit: 'requests/s', measured: { 'plain': Math.round(plain.perSecond), 'random parameters': Math.round(flood.perSecond) }, targets: [{ of: 'plain', least: 8_000 }, { of: 'random parameters', least: 8_000 }] },
      { what: 'the same bytes from a bare server under the same load, in turns with it', unit: 'requests/s', measured: Math.round(most.perSecond) },
      { what: 'of these, failed', unit: 'requests', measured: alone.site.failed + plain.failed + flood.failed, targets: [{ most: 0 }] },
      { what: `memory of the site before and after ${flood.times.length} random addresses`, unit: 'MB', measured: { before, after }, targets: [{ of: 'after', most: 300 }] },
    ]
  }
  finally {
    bare.stop()
  }
}
