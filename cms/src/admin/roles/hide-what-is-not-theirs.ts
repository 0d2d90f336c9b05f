import type { DocumentAction, DocumentActionDescription, EditViewProps } from './document-action.ts'
import { useDocumentRBAC } from '@strapi/strapi/admin'

/** Actions of someone who publishes. Strapi shows them grey to others, the largest button in the view among them. */
const PUBLISHING: ReadonlySet<string | undefined> = new Set(['publish', 'unpublish'])

/** Shown to authors where they can be used. */
const AUTHORS_TOO: ReadonlySet<string> = new Set(['delete', 'discard'])

/** Takes away the buttons that would only answer «you may not»; the server refuses whatever is shown. */
export function hideWhatIsNotTheirs(actions: DocumentAction[]): DocumentAction[] {
  // Those of the languages («publish several languages», «delete language») have no type.
  return actions.map(action => action.type === undefined || AUTHORS_TOO.has(action.type) || PUBLISHING.has(action.type) ? forPublishers(action) : action)
}

function forPublishers(action: DocumentAction): DocumentAction {
  const ForPublishers: DocumentAction = (props) => {
    const description = action(props)
    const canPublish = useDocumentRBAC('ForPublishers', state => state.canPublish)
    return description === null || canPublish === true || isForAuthors(action, description, props) ? description : null
  }
  return Object.assign(ForPublishers, { type: action.type, position: action.position })
}

/** An author deletes a draft that was never published; of the rest, what is not grey. */
function isForAuthors({ type }: DocumentAction, { variant, disabled }: DocumentActionDescription, { document }: EditViewProps): boolean {
  if (PUBLISHING.has(type))
    return false
  return type === 'delete' || variant === 'danger' ? document?.status === 'draft' : disabled !== true
}
