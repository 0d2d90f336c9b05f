import type { Core } from '@strapi/strapi'
import type { SubmissionsReply } from './home-replies.ts'
import { norwegianDate } from './norwegian-date.ts'

interface KindRow { kind: string, count: number | string, oldest: string | number | Date }
interface AnswerRow { answer: 'yes' | 'partly' | 'no', count: number | string }

/** How many wait, by kind: what readers wrote is read in the list, by those who may. */
export async function readSubmissions(strapi: Core.Strapi, now = new Date()): Promise<SubmissionsReply> {
  const knex = strapi.db.connection
  const kinds: KindRow[] = await knex('submissions').select('kind').count({ count: '*' }).min({ oldest: 'created_at' }).where({ state: 'new' }).groupBy('kind')
  const lastMonth = norwegianDate(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 15))).slice(0, 7)
  const answers: AnswerRow[] = await knex('usefulness_counts').select('answer').sum({ count: 'count' }).where('month', '>=', lastMonth).groupBy('answer')
  const answered = (answer: AnswerRow['answer']): number => Number(answers.find(row => row.answer === answer)?.count ?? 0)
  const byKind = kinds.map(row => ({ kind: row.kind, count: Number(row.count) })).sort((one, other) => other.count - one.count)
  return {
    total: byKind.reduce((sum, { count }) => sum + count, 0),
    oldest: kinds.length === 0 ? null : new Date(Math.min(...kinds.map(row => new Date(row.oldest).getTime()))).toISOString(),
    byKind,
    usefulness: { yes: answered('yes'), partly: answered('partly'), no: answered('no') },
  }
}
