import type { BuiltSite } from '../fixtures/built-site.ts'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notifySite, startBuiltSite } from '../fixtures/built-site.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite()
})
afterAll(() => site.close())

async function get(path: string, headers: Record<string, string> = {}) {
  const reply = await fetch(site.url + path, { headers })
  return { status: reply.status, type: reply.headers.get('content-type'), etag: reply.headers.get('etag') ?? '', text: await reply.text() }
}
async function readEvents(path: string) {
  const { text } = await get(path)
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
}
const describeEvents = (events: ICAL.Event[]) => events.map(event => `${event.uid} ${event.component.getFirstPropertyValue('status')}`).sort()

describe('a calendar', () => {
  it('is to be had for all, for a meeting place, a county and an event, in each language', async () => {
    Object.assign(site.cms.state.cookbook.events?.[1] ?? {}, { county: { documentId: 'county-1', code: '98', title: 'Eksempelfylket', slug: 'eksempelfylket' } })
    await notifySite(site.url, 'event', 'event-2')
    expect(describeEvents(await readEvents('/arrangementer.ics'))).toContain('event-2@kokeboka CANCELLED')
    expect(describeEvents(await readEvents('/nn/moteplasser/apen-dialogkveld.ics'))).toEqual(['event-1@kokeboka CONFIRMED'])
    expect(describeEvents(await readEvents('/en/arrangementer/fylke/98.ics'))).toEqual(['event-2@kokeboka CANCELLED'])
    expect(describeEvents(await readEvents('/arrangementer/speed-date-for-anskaffelsen.ics'))).toEqual(['event-1@kokeboka CONFIRMED'])
    expect(await readEvents('/nn/kommunearet.ics')).toHaveLength(5)
  })

  it('says that it is a calendar, and is sent once to whoever has it', async () => {
    const { type, etag } = await get('/arrangementer.ics')
    expect(type).toBe('text/calendar; charset=utf-8')
    expect((await get('/arrangementer.ics', { 'if-none-match': etag })).status).toBe(304)
  })

  it('does not exist for what does not', async () => {
    for (const path of ['/arrangementer/finnes-ikke.ics', '/moteplasser/finnes-ikke.ics', '/arrangementer/fylke/77.ics', '/oppskrifter.ics'])
      expect([path, (await get(path)).status]).toEqual([path, 404])
  })

  it('has a new time as soon as it is published, and is served while the CMS is down', async () => {
    const path = '/arrangementer/speed-date-for-anskaffelsen.ics'
    const [before] = await readEvents(path)
    Object.assign(site.cms.state.cookbook.events?.[0] ?? {}, { startsAt: '2027-02-04T09:00:00.000Z', updatedAt: '2026-10-13T08:00:00.000Z' })
    await notifySite(site.url, 'event', 'event-1')
    const [after] = await readEvents(path)
    expect([after?.startDate.toString(), (after?.sequence ?? 0) > (before?.sequence ?? 0)]).toEqual(['2027-02-04T10:00:00', true])
    site.cms.state.isDown = true
    await notifySite(site.url, 'event', 'event-1')
    expect((await readEvents(path)).map(event => event.uid)).toEqual(['event-1@kokeboka'])
    site.cms.state.isDown = false
  })
})

describe('a feed', () => {
  it('is RSS with stable names, its own address and its language', async () => {
    const { text, type } = await get('/nn/arrangementer.rss')
    const feed = parseRssFeed(text)
    expect(type).toBe('application/rss+xml; charset=utf-8')
    expect([feed.language, feed.atom?.links?.[0]?.href, feed.link]).toEqual(['nn', 'https://kokeboka.example/nn/arrangementer.rss', 'https://kokeboka.example/nn/arrangementer'])
    expect(feed.items?.map(item => item.guid?.value)).toContain('tag:kokeboka.example,2026:event-2/nn')
    expect(feed.items?.every(item => item.guid?.isPermaLink === false && item.link?.startsWith('https://kokeboka.example/'))).toBe(true)
  })

  it('is Atom that marks the language of each entry', async () => {
    const { text, type } = await get('/nytt.atom')
    const feed = parseAtomFeed(text)
    expect(type).toBe('application/atom+xml; charset=utf-8')
    expect([feed.id, feed.links?.find(link => link.rel === 'self')?.href, feed.authors?.[0]?.name]).toEqual(['https://kokeboka.example/nytt.atom', 'https://kokeboka.example/nytt.atom', 'Kokeboka'])
    expect(new Set(text.match(/(?<=<entry xml:lang=")\w+/g))).toEqual(new Set(['nb', 'nn']))
    expect(text.match(/<entry xml:lang/g)).toHaveLength(feed.entries?.length ?? 0)
  })

  it('is JSON Feed 1.1 that marks the language of each item', async () => {
    const { text, type } = await get('/behov.json')
    const feed = parseJsonFeed(text)
    expect(type).toBe('application/feed+json; charset=utf-8')
    expect([(JSON.parse(text) as { version: string }).version, feed.language, feed.feed_url]).toEqual(['https://jsonfeed.org/version/1.1', 'nb', 'https://kokeboka.example/behov.json'])
    expect(feed.items?.map(item => [item.id, item.language])).toContainEqual(['tag:kokeboka.example,2026:need-1/nb', 'nb'])
  })

  it('of what is new has the latest first, of every type, and is sent once to whoever has it', async () => {
    Object.assign(site.cms.state.cookbook.recipes?.[1] ?? {}, { updatedAt: '2026-11-20T08:00:00.000Z', title: 'Lest & <rettet>' })
    await notifySite(site.url, 'recipe', 'recipe-1')
    const { text, etag } = await get('/nytt.rss')
    const items = parseRssFeed(text).items ?? []
    expect(items[0]?.title).toBe('Lest & <rettet>')
    expect(new Set(items.map(item => item.categories?.[0]?.name)).size).toBeGreaterThan(4)
    expect((await get('/nytt.rss', { 'if-none-match': etag })).status).toBe(304)
  })
})
