import type { DroppedPart } from '../../history/restore-links.ts'
import type { RevisionSummary } from '../../history/revision.ts'
import { Button, Dialog, Typography } from '@strapi/design-system'
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin'
import { useNavigate } from 'react-router-dom'
import { messageOf } from '../use-loaded.ts'
import { formPath } from './history-path.ts'
import { useRestoreRevisionMutation } from './restore-api.ts'
import { formatTime } from './revision-texts.ts'

const WHAT: Record<DroppedPart['what'], string> = { relation: 'lenken til', file: 'filen', field: 'feltet' }

/** Asks first, because what stands in the draft is written over; then goes to the form. */
export function RestoreButton({ revision, number }: { revision: RevisionSummary, number: number }) {
  const [restoreRevision] = useRestoreRevisionMutation()
  const { toggleNotification } = useNotification()
  const navigate = useNavigate()

  async function restore(): Promise<void> {
    try {
      const { data } = await restoreRevision(revision.id).unwrap()
      toggleNotification(toNotice(data.dropped))
      navigate(formPath(revision))
    }
    catch (error) {
      toggleNotification({ type: 'danger', title: 'Versjonen ble ikke hentet fram', message: messageOf(error) })
    }
  }

  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="secondary" aria-label={`Hent fram som kladd: versjon ${number}`}>Hent fram som kladd</Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={`Hente fram versjon ${number}?`}
        variant="default"
        startAction={<Button fullWidth variant="tertiary">Avbryt</Button>}
        endAction={<Button fullWidth onClick={restore}>Hent fram</Button>}
      >
        <Typography textAlign="center">
          {`Kladden blir slik innholdet var ${formatTime(revision.at)}. Det som står i kladden nå, blir skrevet over. Det som er publisert, endres ikke før du publiserer.`}
        </Typography>
      </ConfirmDialog>
    </Dialog.Root>
  )
}

function toNotice(dropped: readonly DroppedPart[]): { type: 'success' | 'warning', title: string, message?: string, blockTransition?: boolean } {
  if (dropped.length === 0)
    return { type: 'success', title: 'Versjonen er hentet fram som kladd' }
  const names = dropped.map(({ what, name }) => `${WHAT[what]} «${name}»`).join(', ')
  return { type: 'warning', title: 'Versjonen er hentet fram, men noe finnes ikke lenger', message: `Dette er utelatt: ${names}.`, blockTransition: true }
}
