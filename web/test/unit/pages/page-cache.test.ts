import type { RenderResult } from '../../../server/pages/page-cache.ts'
import { describe, expect, it } from 'vitest'
import { packPage } from '../../../server/pages/packed-page.ts'
import { createPageCache } from '../../../server/pages/page-cache.ts'

interface Kitchen {
  /** What the next renders see; read when a render begins, as the CMS is. */
  content: string
  status: number
  isIncomplete: boolean
  tags: string[]
  renders: number
  nowMs: number
  gate: Promise<void>
}

function setUp(maxBytes = 1_000_000) {
  const kitchen: Kitchen = { content: 'first', status: 200, isIncomplete: false, tags: ['doc:a', 'type:recipe'], renders: 0, nowMs: 0, gate: Promise.resolve() }
  const cache = createPageCache({
    maxBytes,
    maxAgeMs: 60_000,
    refreshAfterMs: 45_000,
    retryMs: 5_000,
    now: () => kitchen.nowMs,
    async render(address): Promise<RenderResult> {
      kitchen.renders++
      const { content, status, isIncomplete, tags, gate } = kitchen
      await gate
      return { page: await packPage(status, `${address} ${content}`), tags: new Set(tags), isIncomplete }
    },
  })
  const read = async (address = '/a') => (await cache.get(address)).bodies.identity.toString()
  return { kitchen, cache, read }
}

function createGate() {
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  return { gate, open }
}

/** Packing a page takes some turns of the event loop. */
async function eventuallyRead(read: () => Promise<string>, wanted: string): Promise<void> {
  for (let turn = 0; turn < 500 && await read() !== wanted; turn++)
    await new Promise(resolve => setTimeout(resolve, 2))
  expect(await read()).toBe(wanted)
}

describe('the cache of rendered pages', () => {
  it('renders a page once and serves it from memory', async () => {
    const { kitchen, read } = setUp()
    expect([await read(), await read()]).toEqual(['/a first', '/a first'])
    expect(kitchen.renders).toBe(1)
  })

  it('renders a cold page once for many who ask at the same time', async () => {
    const { kitchen, read } = setUp()
    await Promise.all(Array.from({ length: 20 }, () => read()))
    expect(kitchen.renders).toBe(1)
  })

  it('renders anew after a notice about something that the page shows', async () => {
    const { kitchen, cache, read } = setUp()
    await read()
    kitchen.content = 'second'
    expect(cache.markChanged(['doc:a'])).toBe(1)
    expect(await read()).toBe('/a second')
  })

  it('gives a page at once while it is good, and nothing where it would have to be waited for', async () => {
    const { kitchen, cache, read } = setUp()
    const readNow = () => cache.getNow('/a')?.bodies.identity.toString()
    expect(readNow()).toBeUndefined()
    await read()
    expect(readNow()).toBe('/a first')
    cache.markChanged(['doc:a'])
    expect(readNow()).toBeUndefined()
    await read()
    kitchen.nowMs = 60_001
    expect(readNow()).toBeUndefined()
  })

  it('renews a page that is given at once, as any other, while nobody waits', async () => {
    const { kitchen, cache, read } = setUp()
    await read()
    Object.assign(kitchen, { content: 'second', nowMs: 50_000 })
    expect(cache.getNow('/a')?.bodies.identity.toString()).toBe('/a first')
    await eventuallyRead(read, '/a second')
    expect(kitchen.renders).toBe(2)
  })

  it('leaves pages alone that do not show what changed', async () => {
    const { kitchen, cache, read } = setUp()
    await read()
    expect(cache.markChanged(['doc:other', 'type:event'])).toBe(0)
    await read()
    expect(kitchen.renders).toBe(1)
  })

  it('does not keep as fresh what was being rendered when the notice came', async () => {
    const { kitchen, cache, read } = setUp()
    const { gate, open } = createGate()
    kitchen.gate = gate
    const early = read()
    kitchen.content = 'second'
    cache.markChanged(['doc:a'])
    open()
    expect(await early).toBe('/a first')
    expect(await read()).toBe('/a second')
  })

  it('does not let those who ask after a notice have what a render from before it brings', async () => {
    const { kitchen, cache, read } = setUp()
    const { gate, open } = createGate()
    kitchen.gate = gate
    const early = read()
    kitchen.content = 'second'
    kitchen.gate = Promise.resolve()
    cache.markChanged(['doc:a'])
    const late = read()
    open()
    expect([await early, await late]).toEqual(['/a first', '/a second'])
    expect(await read()).toBe('/a second')
  })

  it('renders once more, however many ask and however many notices come during a render', async () => {
    const { kitchen, cache, read } = setUp()
    const { gate, open } = createGate()
    kitchen.gate = gate
    const early = read()
    kitchen.gate = Promise.resolve()
    const late: Promise<string>[] = []
    for (let number = 0; number < 50; number++) {
      kitchen.content = `change ${number}`
      cache.markChanged(['doc:a'])
      late.push(read())
    }
    open()
    await early
    expect(new Set(await Promise.all(late))).toEqual(new Set(['/a change 49']))
    expect(kitchen.renders).toBe(2)
  })

  it('does not render again for a notice that came during a render and was of something else', async () => {
    const { kitchen, cache, read } = setUp()
    const { gate, open } = createGate()
    kitchen.gate = gate
    const early = read()
    cache.markChanged(['doc:other'])
    const late = read()
    open()
    expect([await early, await late]).toEqual(['/a first', '/a first'])
    expect(kitchen.renders).toBe(1)
  })

  it('renders a page that grows old behind the back of who asks', async () => {
    const { kitchen, read } = setUp()
    await read()
    kitchen.content = 'second'
    kitchen.nowMs = 45_001
    expect(await read()).toBe('/a first')
    await eventuallyRead(read, '/a second')
    expect(kitchen.renders).toBe(2)
  })

  it('renders everything anew when nothing is sure any more', async () => {
    const { kitchen, cache, read } = setUp()
    await read()
    kitchen.content = 'second'
    cache.markAllChanged()
    expect(await read()).toBe('/a second')
  })

  it('renders anew a page that is older than a minute', async () => {
    const { kitchen, read } = setUp()
    await read()
    kitchen.content = 'second'
    kitchen.nowMs = 60_001
    expect(await read()).toBe('/a second')
  })

  it('goes on serving the last good page when a render fails, and waits before it tries again', async () => {
    const { kitchen, cache, read } = setUp()
    await read()
    cache.markChanged(['doc:a'])
    kitchen.status = 503
    kitchen.content = 'error page'
    expect([await read(), await read()]).toEqual(['/a first', '/a first'])
    expect(kitchen.renders).toBe(2)
    kitchen.status = 200
    kitchen.content = 'second'
    kitchen.nowMs = 5_001
    expect(await read()).toBe('/a second')
  })

  it('does not make anybody wait long for what is only old, where a render does not end', async () => {
    const { kitchen, read } = setUp()
    await read()
    kitchen.gate = createGate().gate
    kitchen.nowMs = 60_001
    expect(await read()).toBe('/a first')
    expect(await read()).toBe('/a first')
    expect(kitchen.renders).toBe(2)
  })

  it('does not let a failed render that a notice came into put off the next', async () => {
    const { kitchen, cache, read } = setUp()
    await read()
    cache.markChanged(['doc:a'])
    const { gate, open } = createGate()
    Object.assign(kitchen, { gate, status: 503 })
    const early = read()
    Object.assign(kitchen, { gate: Promise.resolve(), status: 200, content: 'second' })
    cache.markChanged(['doc:a'])
    const late = read()
    open()
    expect([await early, await late]).toEqual(['/a first', '/a second'])
  })

  it('tries at once when a notice comes after a failed render', async () => {
    const { kitchen, cache, read } = setUp()
    await read()
    cache.markChanged(['doc:a'])
    kitchen.status = 503
    await read()
    kitchen.status = 200
    kitchen.content = 'second'
    cache.markChanged(['doc:a'])
    expect(await read()).toBe('/a second')
  })

  it('never replaces a good page with one that was rendered without all its parts', async () => {
    const { kitchen, cache, read } = setUp()
    await read()
    cache.markChanged(['doc:a'])
    kitchen.isIncomplete = true
    kitchen.content = 'half'
    expect(await read()).toBe('/a first')
  })

  it('gives an error page, and does not keep it, where there is no good page', async () => {
    const { kitchen, cache, read } = setUp()
    kitchen.status = 503
    kitchen.content = 'error page'
    expect(await read()).toBe('/a error page')
    expect(cache.figures().pages).toBe(0)
  })

  it('forgets a page whose entry was unpublished', async () => {
    const { kitchen, cache, read } = setUp()
    await read()
    cache.markChanged(['doc:a'])
    kitchen.status = 404
    kitchen.content = 'gone'
    expect(await read()).toBe('/a gone')
    expect(cache.figures().pages).toBe(0)
  })

  it('stays within its bytes, whatever is asked for', async () => {
    const { cache, read } = setUp(20_000)
    for (let number = 0; number < 500; number++)
      await read(`/page-${number}`)
    expect(cache.figures().bytes).toBeLessThanOrEqual(20_000)
    expect(cache.figures().pages).toBeGreaterThan(10)
  })
})
