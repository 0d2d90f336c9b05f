import type { StrapiApp } from '@strapi/strapi/admin'
import { BulletList, CheckCircle, Earth, Message, Pencil, Search } from '@strapi/icons'
import { mendWidgetFrame } from './mend-widget-frame.ts'

/** Strapi's own that stay, after ours. Those about the person, the number of entries and the project tell an editor nothing to do. */
const KEPT = new Set(['last-edited-entries'])
const HOME = [{ action: 'api::home.read' }]
const SUBMISSION_COUNT = [{ action: 'api::submission.count' }]
const NEW_SUBMISSIONS = '/content-manager/collection-types/api::submission.submission?page=1&pageSize=20&sort=createdAt:ASC&filters[$and][0][state][$eq]=new'

/** The rows of the home page, in the order in which an editor's day begins. */
export function registerHomeWidgets(app: Pick<StrapiApp, 'widgets'>): void {
  mendWidgetFrame()
  app.widgets.register(theirs => [
    {
      id: 'kokeboka-reviews',
      icon: CheckCircle,
      title: { id: 'kokeboka.home.reviews', defaultMessage: 'Skal sjekkes' },
      permissions: HOME,
      component: async () => (await import('./reviews-widget.tsx')).ReviewsWidget,
    },
    {
      id: 'kokeboka-drafts',
      icon: Pencil,
      title: { id: 'kokeboka.home.drafts', defaultMessage: 'Kladder som venter' },
      permissions: HOME,
      component: async () => (await import('./drafts-widget.tsx')).DraftsWidget,
    },
    {
      id: 'kokeboka-submissions',
      icon: Message,
      title: { id: 'kokeboka.home.submissions', defaultMessage: 'Innspill som venter' },
      link: { label: { id: 'kokeboka.home.submissions.link', defaultMessage: 'Åpne lista' }, href: NEW_SUBMISSIONS },
      permissions: SUBMISSION_COUNT,
      component: async () => (await import('./submissions-widget.tsx')).SubmissionsWidget,
    },
    {
      id: 'kokeboka-missed-searches',
      icon: Search,
      title: { id: 'kokeboka.home.missed-searches', defaultMessage: 'Søk uten treff' },
      permissions: HOME,
      component: async () => (await import('./missed-searches-widget.tsx')).MissedSearchesWidget,
    },
    {
      id: 'kokeboka-written-standards',
      icon: Earth,
      title: { id: 'kokeboka.home.written-standards', defaultMessage: 'Målform' },
      permissions: HOME,
      component: async () => (await import('./written-standards-widget.tsx')).WrittenStandardsWidget,
    },
    {
      id: 'kokeboka-sync',
      icon: BulletList,
      title: { id: 'kokeboka.home.sync', defaultMessage: 'Søket og nettstedet' },
      permissions: HOME,
      component: async () => (await import('./sync-widget.tsx')).SyncWidget,
    },
    ...theirs.filter(widget => KEPT.has(widget.id)),
  ])
}
