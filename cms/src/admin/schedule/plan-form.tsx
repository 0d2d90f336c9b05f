import type { ChangeEvent, KeyboardEvent } from 'react'
import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { fromOsloTime, toOsloTime } from '../../schedule/oslo-time.ts'

const PROBLEMS = {
  'not-a-time': 'Fyll ut både dato og klokkeslett.',
  'skipped': 'Det klokkeslettet finnes ikke: klokka stilles fram den natta. Velg et senere.',
}
const LABELS = { date: 'Dato', time: 'Klokkeslett' }

interface PlanFormProps {
  name: string
  /** ISO 8601; what is planned now. */
  dueAt: string | undefined
  onSave: (dueAt: string) => Promise<boolean>
  onClose: () => void
}

/**
 * A date and a time on a Norwegian clock. The browser's own fields, because they work with keyboard and screen reader
 * alike; two, because one for both does not fit beside the form.
 */
export function PlanForm({ name, dueAt, onSave, onClose }: PlanFormProps) {
  const [plannedDate = '', plannedTime = ''] = dueAt === undefined ? [] : toOsloTime(Date.parse(dueAt)).split('T')
  const [local, setLocal] = useState({ date: plannedDate, time: plannedTime })
  const [error, setError] = useState<string>()
  const [isSaving, setIsSaving] = useState(false)

  const save = async () => {
    const moment = fromOsloTime(`${local.date}T${local.time}`)
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
    <Flex direction="column" alignItems="stretch" gap={2} role="group" aria-label={`Tidspunkt for ${name.toLowerCase()}`}>
      {(['date', 'time'] as const).map(part => (
        <Field.Root key={part} name={`plan-${name}-${part}`} hint={part === 'time' ? 'Norsk tid' : undefined}>
          <Field.Label>{LABELS[part]}</Field.Label>
          <TextInput
            type={part}
            value={local[part]}
            hasError={error !== undefined}
            onChange={(event: ChangeEvent<HTMLInputElement>) => {
              setError(undefined)
              setLocal({ ...local, [part]: event.target.value })
            }}
            onKeyDown={saveOnEnter}
          />
          <Field.Hint />
        </Field.Root>
      ))}
      <div role="alert">{error !== undefined && <Typography variant="pi" textColor="danger600">{error}</Typography>}</div>
      <Flex gap={2} wrap="wrap">
        <Button size="S" loading={isSaving} onClick={() => void save()}>Lagre planen</Button>
        <Button size="S" variant="tertiary" onClick={onClose}>Avbryt</Button>
      </Flex>
    </Flex>
  )
}
