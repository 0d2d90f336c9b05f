import type { ChangeEvent, KeyboardEvent } from 'react'
import { Button, Field, Flex, TextInput } from '@strapi/design-system'
import { useState } from 'react'
import { fromOsloTime, toOsloTime } from '../../schedule/oslo-time.ts'

const PROBLEMS = {
  'not-a-time': 'Fyll ut både dato og klokkeslett.',
  'skipped': 'Det klokkeslettet finnes ikke: klokka stilles fram den natta. Velg et senere.',
}

interface PlanFormProps {
  name: string
  /** ISO 8601; what is planned now. */
  dueAt: string | undefined
  onSave: (dueAt: string) => Promise<boolean>
  onClose: () => void
}

/** A date and time on a Norwegian clock. The browser's own field, because it works with keyboard and screen reader alike. */
export function PlanForm({ name, dueAt, onSave, onClose }: PlanFormProps) {
  const [local, setLocal] = useState(dueAt === undefined ? '' : toOsloTime(Date.parse(dueAt)))
  const [error, setError] = useState<string>()
  const [isSaving, setIsSaving] = useState(false)

  const save = async () => {
    const moment = fromOsloTime(local)
    if (!moment.ok)
      return setError(PROBLEMS[moment.reason])
    if (moment.at <= Date.now())
      return setError('Tidspunktet er passert. Velg et som ligger fram i tid.')
    setIsSaving(true)
    const isSaved = await onSave(new Date(moment.at).toISOString())
    setIsSaving(false)
    if (isSaved)
      onClose()
  }
  // The panel stands inside the form of the whole entry, which Enter would save.
  const saveOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter')
      return
    event.preventDefault()
    void save()
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name={`plan-${name}`} error={error} hint="Norsk tid">
        <Field.Label>{`Tidspunkt for ${name.toLowerCase()}`}</Field.Label>
        <TextInput
          type="datetime-local"
          value={local}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            setError(undefined)
            setLocal(event.target.value)
          }}
          onKeyDown={saveOnEnter}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Flex gap={2} wrap="wrap">
        <Button size="S" loading={isSaving} onClick={() => void save()}>Lagre planen</Button>
        <Button size="S" variant="tertiary" onClick={onClose}>Avbryt</Button>
      </Flex>
    </Flex>
  )
}
