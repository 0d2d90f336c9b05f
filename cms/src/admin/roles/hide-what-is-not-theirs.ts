import type { DocumentAction } from './document-action.ts'
import { useDocumentRBAC } from '@strapi/strapi/admin'

/** Actions of someone who publishes. Strapi shows them grey to others, the largest button in the view among them. */
const PUBLISHING: ReadonlySet<string | undefined> = new Set(['publish', 'unpublish'])

/** Takes away the buttons that would only answer «you may not»; the server refuses whatever is shown. */
export function hideWhatIsNotTheirs(actions: DocumentAction[]): DocumentAction[] {
  return actions.map(action => action.type === 'delete' || PUBLISHING.has(action.type) ? forPublishers(action) : action)
}

function forPublishers(action: DocumentAction): DocumentAction {
  const ForPublishers: DocumentAction = (props) => {
    const description = action(props)
    const canPublish = useDocumentRBAC('ForPublishers', state => state.canPublish)
    // A draft that was never published may be deleted by who wrote it.
    const isTheirs = action.type === 'delete' && props.document?.status === 'draft'
    return canPublish === true || isTheirs ? description : null
  }
  return Object.assign(ForPublishers, { type: action.type, position: action.position })
}
