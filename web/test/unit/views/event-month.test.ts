import { beforeEach, describe, expect, it, vi } from 'vitest'
import { documentSchemas } from '../../../server/cms/schemas.ts'
import { buildEventMonth } from '../../../server/views/event-month.ts'
import { createCookbook } from '../../fixtures/cookbook.ts'

const [series] = (createCookbook().events ?? []).map(event => documentSchemas.event.parse(event))
const readAll = vi.hoisted(() => vi.fn())
vi.mock('../../../server/cms/find-entry.ts', () => ({ readAll }))
beforeEach(() => readAll.mockReset())

const now = Date.parse('2027-03-15T12:00:00Z')
async function build(month: string, changes: object = {}) {
  readAll.mockResolvedValue([{ ...series, ...changes }])
  const page = await buildEventMonth(month, undefined, 'nb', now)
  return { page, busy: page?.weeks.flat().filter(day => day.events.length > 0).map(day => `${day.date} ${day.events[0]?.startsAt?.slice(11, 16) ?? 'goes on'}`) }
}

describe('a month of events', () => {
  it('has whole weeks from Monday, and marks today', async () => {
    const { page } = await build('2027-03')
    expect([page?.weeks.length, page?.weeks[0]?.[0]?.date, page?.weeks.at(-1)?.at(-1)?.date]).toEqual([5, '2027-03-01', '2027-04-04'])
    expect(page?.weeks.flat().filter(day => day.isToday).map(day => day.date)).toEqual(['2027-03-15'])
  })

  it('shows each time of a series, at its own hour on both sides of the change of clocks', async () => {
    expect((await build('2027-03')).busy).toEqual(['2027-03-04 08:00', '2027-04-01 07:00'])
  })

  it('shows an event on every day that it lasts, and not on the day that it ends at midnight', async () => {
    const { busy } = await build('2027-03', { recurrenceRule: null, startsAt: '2027-03-09T09:00:00Z', endsAt: '2027-03-11T23:00:00Z' })
    expect(busy).toEqual(['2027-03-09 09:00', '2027-03-10 goes on', '2027-03-11 goes on'])
  })

  it('has no neighbour where there is no page, and is no page there itself', async () => {
    expect((await build('2029-03')).page?.next).toBeNull()
    expect((await build('2029-04')).page).toBeNull()
  })
})
