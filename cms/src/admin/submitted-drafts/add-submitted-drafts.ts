import type { StrapiApp } from '@strapi/strapi/admin'
import type { ContentManagerApis } from '../roles/document-action.ts'
import { hideWhatIsNotTheirs } from '../roles/hide-what-is-not-theirs.ts'
import { SubmitDraftAction } from './submit-draft-action.tsx'
import { SubmittedDraftPanel } from './submitted-draft-panel.tsx'

/** The way from author to redaktør in the edit view. */
export function addSubmittedDrafts(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { addDocumentAction, addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManagerApis
  addDocumentAction(actions => hideWhatIsNotTheirs(actions).flatMap(action => action.type === 'update' ? [action, SubmitDraftAction] : [action]))
  addEditViewSidePanel([SubmittedDraftPanel])
}
