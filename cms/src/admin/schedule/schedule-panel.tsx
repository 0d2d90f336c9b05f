import type { FetchError } from '@strapi/strapi/admin'
import type { Plan } from '../../schedule/plan.ts'
import type { EditViewProps, SidePanel } from '../content-manager/content-manager-apis.ts'
import { Flex, Typography } from '@strapi/design-system'
import { useAPIErrorHandler, useFetchClient, useNotification, useRBAC } from '@strapi/strapi/admin'
import { useReply } from '../content-manager/use-reply.ts'
import { PlannedAction } from './planned-action.tsx'
import { MAY_MAKE_PLANS, MAY_READ_PLANS } from './schedule-permissions.ts'

const TITLE = 'Planlagt publisering'

/** Beside every entry that has drafts: when it is published and taken down by itself. */
export const SchedulePanel: SidePanel = ({ model, document }: EditViewProps) => {
  const { allowedActions } = useRBAC(MAY_READ_PLANS)
  // Strapi gives a status to what has drafts, and no document while a new one is written.
  if (allowedActions.canRead !== true || document?.status === undefined || document.documentId === undefined || document.locale == null)
    return null
  return { title: TITLE, content: <PlannedActions uid={model} documentId={document.documentId} locale={document.locale} version={document.publishedAt ?? ''} /> }
}

function PlannedActions({ uid, documentId, locale, version }: { uid: string, documentId: string, locale: string, version: string }) {
  const path = `/kokeboka/schedule/${uid}/${documentId}`
  const { reply, reload } = useReply<{ plans: Plan[] }>(`${path}?locale=${locale}`, version)
  const { allowedActions } = useRBAC(MAY_MAKE_PLANS)
  const { put, del } = useFetchClient()
  const { toggleNotification } = useNotification()
  const { formatAPIError } = useAPIErrorHandler()

  const change = async (request: () => Promise<unknown>): Promise<boolean> => {
    try {
      await request()
      return true
    }
    catch (error) {
      toggleNotification({ type: 'danger', message: formatAPIError(error as FetchError) })
      return false
    }
    finally {
      await reload()
    }
  }

  if (reply.state !== 'loaded') {
    return (
      <Typography variant="omega" textColor={reply.state === 'failed' ? 'danger600' : 'neutral600'}>
        {reply.state === 'failed' ? `Vi fikk ikke hentet planene. ${reply.message}` : 'Henter planene …'}
      </Typography>
    )
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {(['publish', 'unpublish'] as const).map(action => (
        <PlannedAction
          key={action}
          action={action}
          plans={reply.data.plans.filter(plan => plan.action === action)}
          isEditable={allowedActions.canWrite === true}
          onSave={dueAt => change(() => put(path, { locale, action, dueAt }))}
          onRemove={async id => void await change(() => del(`/kokeboka/schedule/${id}`))}
        />
      ))}
    </Flex>
  )
}
