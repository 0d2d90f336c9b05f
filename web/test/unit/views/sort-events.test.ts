import { describe, expect, it } from 'vitest'
import { documentSchemas } from '../../../server/cms/schemas.ts'
import { sortEvents } from '../../../server/views/sort-events.ts'
import { createCookbook } from '../../fixtures/cookbook.ts'

const events = (createCookbook().events ?? []).map(event => documentSchemas.event.parse(event))
const titles = (list: typeof events) => list.map(event => event.documentId)

describe('events', () => {
  it('come soonest first, and past ones latest first', () => {
    const { coming, past } = sortEvents(events, Date.parse('2026-11-01T00:00:00Z'))
    expect([titles(coming), titles(past)]).toEqual([['event-1', 'event-2'], ['event-3']])
  })

  it('are still coming while a series goes on, and past when it is over', () => {
    const [first] = events
    const series = { ...first!, endsAt: '2026-05-11T10:00:00.000Z', startsAt: '2026-05-11T09:00:00.000Z', recurrenceRule: 'FREQ=MONTHLY;COUNT=12' }
    expect(sortEvents([series], Date.parse('2026-11-01T00:00:00Z')).coming).toHaveLength(1)
    expect(sortEvents([series], Date.parse('2027-11-01T00:00:00Z')).past).toHaveLength(1)
  })

  it('are still coming while they are under way', () => {
    expect(titles(sortEvents(events, Date.parse('2027-02-04T09:00:00Z')).coming)).toContain('event-1')
  })
})
