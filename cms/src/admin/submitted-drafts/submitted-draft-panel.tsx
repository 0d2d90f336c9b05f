import type { ReactNode } from 'react'
import type { EditViewProps, Panel } from '../roles/document-action.ts'
import type { DraftCalls } from './draft-state.ts'
import type { DraftRights } from './use-draft-rights.ts'
import { Button, Flex, Modal, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { useDraftState } from './draft-state.ts'
import { NoteForm } from './note-form.tsx'
import { useDraftRights } from './use-draft-rights.ts'

const TIME = new Intl.DateTimeFormat('nb', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })

/** Where the draft is between author and redaktør. There is no panel for a draft that was not sent. */
export const SubmittedDraftPanel: Panel = (props: EditViewProps) => {
  const rights = useDraftRights()
  const calls = useDraftState(props, rights.canSubmit)
  const { submitted, returned } = calls.state
  if (submitted === null && returned === null)
    return null
  return {
    title: submitted === null ? 'Sendt tilbake' : 'Til redaktør',
    content: <Content calls={calls} rights={rights} />,
  }
}

function Content({ calls, rights }: { calls: DraftCalls, rights: DraftRights }) {
  const { state: { submitted, returned }, takeBack, giveBack } = calls
  const [isReturning, setReturning] = useState(false)
  if (submitted === null) {
    return returned === null ? null : <Message heading={`Sendt tilbake ${TIME.format(new Date(returned.at))} av ${returned.name}`} note={returned.note} />
  }

  return (
    <Message heading={`Sendt til redaktør ${TIME.format(new Date(submitted.at))} av ${submitted.name}`} note={submitted.note}>
      {submitted.by === rights.userId && (
        <Button variant="tertiary" fullWidth onClick={() => void takeBack()}>Trekk tilbake</Button>
      )}
      {rights.canReturn && rights.canPublish && (
        <Modal.Root open={isReturning} onOpenChange={setReturning}>
          <Modal.Trigger>
            <Button variant="tertiary" fullWidth>Send tilbake</Button>
          </Modal.Trigger>
          <Modal.Content>
            <Modal.Header>
              <Modal.Title>Send kladden tilbake</Modal.Title>
            </Modal.Header>
            <NoteForm
              label="Melding til forfatteren"
              hint="Hva skal gjøres før kladden kan publiseres?"
              button="Send tilbake"
              isRequired
              onClose={() => setReturning(false)}
              onSend={giveBack}
            />
          </Modal.Content>
        </Modal.Root>
      )}
    </Message>
  )
}

function Message({ heading, note, children }: { heading: string, note: string | null, children?: ReactNode }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography>{heading}</Typography>
      {note !== null && <Typography tag="blockquote" textColor="neutral600" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{`«${note}»`}</Typography>}
      {children}
    </Flex>
  )
}
