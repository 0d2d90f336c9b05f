import type { StrapiApp } from '@strapi/strapi/admin'
import { Calendar } from '@strapi/icons'
import { contentManagerApis } from '../content-manager/content-manager-apis.ts'
import { SchedulePanel } from './schedule-panel.tsx'
import { MAY_READ_PLANS } from './schedule-permissions.ts'

/** Belongs in the admin's `register`: the menu is closed afterwards. */
export function registerPlansPage(app: StrapiApp): void {
  app.addMenuLink({
    to: 'kokeboka/planlagt',
    icon: Calendar,
    intlLabel: { id: 'kokeboka.schedule.menu', defaultMessage: 'Planlagt publisering' },
    permissions: MAY_READ_PLANS.map(permission => ({ ...permission, subject: null })),
    Component: async () => import('./plans-page.tsx').then(module => ({ default: module.PlansPage })),
  })
}

export function addSchedulePanel(app: Pick<StrapiApp, 'getPlugin'>): void {
  contentManagerApis(app).addEditViewSidePanel([SchedulePanel])
}
