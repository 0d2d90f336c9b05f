import type { PlanAction } from '../../schedule/plan.ts'

export const PLAN_TEXTS: Record<PlanAction, { name: string, begin: string, waiting: string, failed: string, done: string }> = {
  publish: { name: 'Publisering', begin: 'Planlegg publisering', waiting: 'Publiseres', failed: 'Ble ikke publisert', done: 'Publisert etter plan' },
  unpublish: { name: 'Avpublisering', begin: 'Planlegg avpublisering', waiting: 'Avpubliseres', failed: 'Ble ikke avpublisert', done: 'Avpublisert etter plan' },
}
