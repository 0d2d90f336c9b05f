import { Button, Field, Modal, Textarea } from '@strapi/design-system'
import { useState } from 'react'

interface NoteFormProps {
  label: string
  hint: string
  button: string
  isRequired: boolean
  onClose: () => void
  /** True when it went well; the form then closes. */
  onSend: (note: string) => Promise<boolean>
}

/** The inside of a dialog: a message, and a button that sends it. */
export function NoteForm({ label, hint, button, isRequired, onClose, onSend }: NoteFormProps) {
  const [note, setNote] = useState('')
  const [isSending, setSending] = useState(false)
  const send = async (): Promise<void> => {
    setSending(true)
    const isSent = await onSend(note)
    setSending(false)
    if (isSent)
      onClose()
  }

  return (
    <>
      <Modal.Body>
        <Field.Root name="note" hint={hint} required={isRequired}>
          <Field.Label>{label}</Field.Label>
          <Textarea value={note} maxLength={2000} onChange={event => setNote(event.target.value)} />
          <Field.Hint />
        </Field.Root>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>Avbryt</Button>
        <Button loading={isSending} disabled={isRequired && note.trim() === ''} onClick={() => void send()}>{button}</Button>
      </Modal.Footer>
    </>
  )
}
