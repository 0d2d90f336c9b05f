import type { Stack } from '../../test/stack/start-stack.ts'
import type { Figure } from '../figure.ts'
import autocannon from 'autocannon'
import { measureMemory, measureRequests } from '../measure.ts'
import { pageTypes } from './page-types.ts'

/** On loopback only, and never longer than this each. */
const SECONDS = 8
const CONNECTIONS = 20
const INVENTED = 5_000

/** Many readers of one page that is kept, as a browser that takes Brotli. */
async function load(site: string, path: string, query?: () => string): Promise<autocannon.Result> {
  return autocannon({
    url: `${site}${path}`,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { 'accept': 'text/html', 'accept-encoding': 'br' },
    ...(query === undefined ? {} : { requests: Array.from({ length: INVENTED }, () => ({ path: `${path}?${query()}` })) }),
  })
}

/** Kept pages under load, plain and with random parameters behind the address, which must be the same to the site. */
export async function measureLoad(stack: Stack): Promise<Figure[]> {
  const { recipe = '/' } = pageTypes
  await measureRequests(Object.values(pageTypes).map(path => `${stack.site}${path}`), 1)
  const before = measureMemory(stack).web ?? 0
  const plain = await load(stack.site, recipe)
  const flood = await load(stack.site, recipe, () => `utm_source=${Math.random()}&b=${Math.random()}`)
  const after = measureMemory(stack).web ?? 0
  const failed = plain.non2xx + plain.errors + flood.non2xx + flood.errors
  return [
    { what: 'kept page under load, the site and the load on the same two cores', unit: 'requests/s', measured: { 'plain': Math.round(plain.requests.average), 'random parameters': Math.round(flood.requests.average) }, targets: [{ of: 'plain', least: 8_000 }, { of: 'random parameters', least: 8_000 }] },
    { what: 'of these, failed', unit: 'requests', measured: failed, targets: [{ most: 0 }] },
    { what: `memory of the site before and after ${Math.round(flood.requests.total)} random addresses`, unit: 'MB', measured: { before, after }, targets: [{ of: 'after', most: 300 }] },
  ]
}
