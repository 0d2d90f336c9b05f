import type { DocumentAction } from '../roles/document-action.ts'
import { useForm } from '@strapi/strapi/admin'
import { useDraftState } from './draft-state.ts'
import { NoteForm } from './note-form.tsx'
import { useDraftRights } from './use-draft-rights.ts'

/** «Send til redaktør», for those who write and do not publish. */
export const SubmitDraftAction: DocumentAction = (props) => {
  const { canSubmit, canPublish } = useDraftRights()
  const isModified = useForm('SubmitDraftAction', state => state.modified)
  const isOffered = canSubmit && !canPublish && props.documentId !== undefined && props.activeTab !== 'published'
  const { state, submit } = useDraftState(props, isOffered)
  // Where all is published there is nothing to send, and what is sent is shown by the panel.
  if (!isOffered || state.submitted !== null || props.document === undefined || props.document.status === 'published')
    return null

  return {
    label: 'Send til redaktør',
    position: ['panel'],
    variant: 'default',
    // Strapi makes the second button of the panel one that submits the form, and awaits before it prevents that.
    onClick: event => event.preventDefault(),
    dialog: isModified
      ? { type: 'notification', status: 'warning', title: 'Lagre først', content: 'Du har endringer som ikke er lagret. Lagre kladden, og send den så.' }
      : {
          type: 'modal',
          title: 'Send kladden til redaktør',
          content: ({ onClose }) => (
            <NoteForm
              label="Melding til redaktøren"
              hint="Hva er nytt, og hva vil du ha sett på? Du kan la feltet stå tomt."
              button="Send"
              isRequired={false}
              onClose={onClose}
              onSend={submit}
            />
          ),
        },
  }
}
SubmitDraftAction.position = 'panel'
