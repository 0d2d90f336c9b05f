import type { ReactNode } from 'react'
import type { Action, ActionDescription, ActionDialog, EditViewProps, ListViewProps } from '../content-manager/content-manager-apis.ts'
import type { LinksOf } from './use-links.ts'
import { Box, Flex } from '@strapi/design-system'
import { useRBAC } from '@strapi/strapi/admin'
import { LinksNotice } from './links-notice.tsx'
import { MAY_READ_LINKS } from './links-permissions.ts'

/**
 * Puts what links here into the dialog of an action that takes content away, for one entry or a whole selection. The
 * action itself stays Strapi's own: it is called as it is, and what it says of itself is added to.
 */
export function showLinksBefore(action: Action<EditViewProps>): Action<EditViewProps> {
  return wrap(action, ({ model, documentId, document }) => documentId === undefined
    ? null
    // «Delete» without a language takes them all; what i18n adds takes the language one stands in.
    : { uid: model, documentIds: [documentId], locale: action.type === 'delete' ? null : document?.locale })
}

export function showLinksBeforeBulk(action: Action<ListViewProps>): Action<ListViewProps> {
  return wrap(action, ({ model, documents }) => {
    const documentIds = documents.flatMap(document => document.documentId ?? [])
    return documentIds.length === 0 ? null : { uid: model, documentIds, locale: documents[0]?.locale }
  })
}

function wrap<Props>(action: Action<Props>, targetOf: (props: Props) => LinksOf | null): Action<Props> {
  // Not what only publishes, copies or saves. Strapi's i18n gives its actions no type, so they are looked at when run.
  if (action.type !== undefined && action.type !== 'unpublish' && action.type !== 'delete')
    return action
  const withLinks: Action<Props> = (props) => {
    const { allowedActions } = useRBAC(MAY_READ_LINKS)
    const description = action(props)
    const target = targetOf(props)
    if (description == null || target === null || allowedActions.canRead !== true || !takesAway(action, description))
      return description
    return addNotice(description, <LinksNotice {...target} />)
  }
  return Object.assign(withLinks, { type: action.type, position: action.position })
}

/** Of those without a type: a dangerous one that asks first. The one with `onCancel` asks before it *publishes*. */
function takesAway(action: { type?: string }, { variant, dialog }: ActionDescription): boolean {
  return action.type !== undefined || (variant === 'danger' && dialog !== undefined && dialog.onCancel === undefined)
}

function addNotice(description: ActionDescription, notice: ReactNode): ActionDescription {
  const { dialog, onClick } = description
  return dialog === undefined
    // Strapi takes an entry without changes down at one click: here it asks.
    ? { ...description, onClick: undefined, dialog: askFirst(notice, onClick) }
    : { ...description, dialog: { ...dialog, content: contentWith(dialog, notice) } }
}

function askFirst(notice: ReactNode, onConfirm: ActionDescription['onClick']): ActionDialog {
  return {
    type: 'dialog',
    title: 'Vil du avpublisere?',
    content: notice,
    confirmLabel: 'Avpubliser',
    onConfirm: async () => {
      await onConfirm?.()
    },
  }
}

function contentWith({ content: Content }: ActionDialog, notice: ReactNode): ActionDialog['content'] {
  if (typeof Content !== 'function') {
    return (
      <Flex direction="column" alignItems="stretch" gap={4} width="100%">
        {Content}
        {notice}
      </Flex>
    )
  }
  return (props: { onClose: () => void }) => (
    <>
      <Box paddingTop={4} paddingLeft={8} paddingRight={8}>{notice}</Box>
      <Content {...props} />
    </>
  )
}
