import type { RevisionSummary } from '../../history/revision.ts'
import { Flex, Link, Loader, Typography } from '@strapi/design-system'
import { NavLink } from 'react-router-dom'
import { LoadFailed } from '../load-failed.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useMay } from '../use-may.ts'
import { historyPath } from './history-path.ts'
import { actionText, authorText, formatTime } from './revision-texts.ts'

/** What Strapi 5.54 gives a side panel, as far as it is used here. */
interface PanelProps {
  model: string
  document?: { documentId?: string, locale?: string | null, updatedAt?: string, status?: string }
  meta?: { availableStatus?: { updatedAt?: string, publishedAt?: string | null }[] }
}
interface HistoryOf { uid: string, documentId: string, locale: string | null }

/** As many as an editor takes in beside the form; the page has them all. */
const SHOWN = 3

/** «Historikk» beside the form: the last versions, and the way to all of them. */
export function HistoryPanel({ model, document, meta }: PanelProps) {
  const mayRead = useMay('history.read')
  const documentId = document?.documentId
  if (!mayRead || documentId === undefined || !model.startsWith('api::') || model === 'api::submission.submission')
    return null
  // Another key after each save and publish, so that the list is read again.
  const state = [document?.updatedAt, document?.status, ...meta?.availableStatus?.map(({ updatedAt, publishedAt }) => `${updatedAt} ${publishedAt}`) ?? []].join()
  return { title: 'Historikk', content: <LastRevisions key={state} uid={model} documentId={documentId} locale={document?.locale ?? null} /> }
}

function LastRevisions({ uid, documentId, locale }: HistoryOf) {
  const query = new URLSearchParams({ uid, documentId, pageSize: String(SHOWN), ...(locale === null ? {} : { locale }) })
  const [loaded, retry] = useLoaded<{ data: RevisionSummary[], meta: { total: number } }>(`/kokeboka/history/revisions?${query}`)
  if (loaded.status === 'loading')
    return <Loader small>Henter historikken …</Loader>
  if (loaded.status === 'failed')
    return <LoadFailed what="Fikk ikke hentet historikken." message={loaded.message} onRetry={retry} />
  const { data: revisions, meta: { total } } = loaded.data
  if (total === 0)
    return <Typography textColor="neutral600">Ikke publisert ennå. Hver versjon som publiseres, blir tatt vare på her.</Typography>
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3} style={{ listStyle: 'none', padding: 0 }}>
        {revisions.map(revision => (
          <Flex key={revision.id} tag="li" direction="column" alignItems="flex-start">
            <Typography fontWeight="semiBold">{actionText(revision)}</Typography>
            <Typography variant="pi" textColor="neutral600">{`${formatTime(revision.at)} av ${authorText(revision)}`}</Typography>
          </Flex>
        ))}
      </Flex>
      <Link tag={NavLink} to={historyPath({ uid, documentId, locale })}>{total === 1 ? 'Se versjonen' : `Se og sammenlign alle ${total} versjoner`}</Link>
    </Flex>
  )
}
