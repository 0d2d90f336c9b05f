import type { SyncReply } from '../../home/home-replies.ts'
import { Box, Typography } from '@strapi/design-system'
import { HomeWidget, Lead, Note, Stack } from './home-widget.tsx'
import { count, toDurationText } from './norwegian-text.ts'

/** What the sync promises is a second; a minute is long enough to be sure that something is wrong. A guess. */
const SLOW_MS = 60_000

export function SyncWidget() {
  return (
    <HomeWidget<SyncReply> name="sync">
      {reply => (
        <Stack>
          <Lead>{toSentence(reply)}</Lead>
          {toAdvice(reply) !== null && <Note>{toAdvice(reply)}</Note>}
          {reply.deadCount > 0 && <Refused {...reply} />}
        </Stack>
      )}
    </HomeWidget>
  )
}

function toSentence({ waiting, oldestMs, deadCount, isWorkerAlive }: SyncReply): string {
  const parts = []
  if (waiting > 0)
    parts.push(`${count(waiting, 'endring', 'endringer')} venter på å komme inn i søket, den eldste i ${toDurationText(oldestMs ?? 0)}.`)
  if (deadCount > 0)
    parts.push(`${count(deadCount, 'innhold', 'innhold')} kan ikke tas inn i søket.`)
  if (parts.length === 0)
    parts.push(isWorkerAlive ? 'Alt er på plass: Alt som er publisert, kan finnes i søket.' : 'Ingenting venter, men søketjenesten svarer ikke.')
  return parts.join(' ')
}

function toAdvice({ waiting, oldestMs, isWorkerAlive }: SyncReply): string | null {
  if (!isWorkerAlive)
    return 'Tjenesten som fører endringer inn i søket, er ikke i gang. Si fra til den som drifter kokeboka. Ingenting går tapt: Endringene venter her.'
  if (waiting > 0 && (oldestMs ?? 0) > SLOW_MS)
    return 'Det pleier å ta under ett sekund. Varer det, så si fra til den som drifter kokeboka. Ingenting går tapt.'
  return null
}

function Refused({ dead, deadCount }: SyncReply) {
  return (
    <Box>
      <Typography tag="p" variant="pi" fontWeight="bold" textColor="danger700">Gi dette til den som drifter kokeboka:</Typography>
      <Box tag="ul">
        {dead.map(({ documentId, typeName, message }) => (
          <Box key={documentId} tag="li" paddingTop={1}>
            <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>{`${typeName} ${documentId}: ${message}`}</Typography>
          </Box>
        ))}
      </Box>
      {dead.length < deadCount && <Note>{`… og ${deadCount - dead.length} til.`}</Note>}
    </Box>
  )
}
