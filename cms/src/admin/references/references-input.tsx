import type { ReferenceChoice } from '../../references/reference-choice.ts'
import { Alert, Button, Combobox, ComboboxOption, Field, Flex, Typography } from '@strapi/design-system'
import { useField } from '@strapi/strapi/admin'
import { useLayoutEffect, useState } from 'react'
import { ChoiceText, ReferenceRow } from './reference-row.tsx'
import { useSearch, useTitles } from './use-choices.ts'

interface StoredReference { type: string, documentId: string }

interface ReferencesInputProps {
  attribute: { options?: { types?: string[] } }
  name: string
  label?: string
  hint?: string
  required?: boolean
  disabled?: boolean
}

/** The admin's half of the custom field `global::references`. The value is a list of `{ type, documentId }`. */
export function ReferencesInput({ attribute, name, label, hint, required = false, disabled = false }: ReferencesInputProps) {
  const field = useField<StoredReference[] | null>(name)
  const references = field.value ?? []
  const { choices, retry } = useTitles(references)
  const change = (value: StoredReference[]) => field.onChange(name, value)
  const choiceOf = ({ type, documentId }: StoredReference) => choices.state === 'ready'
    ? choices.choices.find(choice => choice.type === type && choice.documentId === documentId) ?? null
    : undefined

  return (
    <Field.Root name={name} error={field.error} hint={hint} required={required}>
      <Field.Label>{label ?? name}</Field.Label>
      <ReferencePicker
        types={(attribute.options?.types ?? []).join(',')}
        taken={references}
        disabled={disabled}
        onPick={({ type, documentId }) => change([...references, { type, documentId }])}
      />
      {choices.state === 'failed'
        ? (
            <Alert variant="danger" title="Fikk ikke hentet titlene." onClose={retry} closeLabel="Prøv igjen" action={<Button variant="ghost" size="S" onClick={retry}>Prøv igjen</Button>}>
              Det du har valgt, er ikke mistet.
            </Alert>
          )
        : null}
      {references.length === 0
        ? <Typography variant="pi" textColor="neutral600">Ingenting er lagt til ennå.</Typography>
        : (
            <Flex tag="ol" direction="column" alignItems="stretch" gap={1} aria-label={`${label ?? name}: valgt`}>
              {references.map((reference, index) => (
                <ReferenceRow
                  key={`${reference.type}/${reference.documentId}`}
                  choice={choiceOf(reference)}
                  isFirst={index === 0}
                  isLast={index === references.length - 1}
                  disabled={disabled}
                  onMove={steps => change(moveItem(references, index, steps))}
                  onRemove={() => change(references.filter(other => other !== reference))}
                />
              ))}
            </Flex>
          )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  )
}

interface ReferencePickerProps { types: string, taken: readonly StoredReference[], disabled: boolean, onPick: (choice: ReferenceChoice) => void }

function ReferencePicker({ types, taken, disabled, onPick }: ReferencePickerProps) {
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  // The combobox writes the title of what was picked into its own field, after telling; that is for one value only.
  useLayoutEffect(() => setText(''), [taken.length])
  const search = useSearch(types, text, isOpen)
  const found = search.state === 'ready' ? search.choices.filter(choice => !taken.some(other => other.documentId === choice.documentId)) : []
  const pick = (documentId: string | undefined) => {
    const choice = found.find(other => other.documentId === documentId)
    if (choice !== undefined)
      onPick(choice)
  }

  return (
    <Combobox
      value=""
      textValue={text}
      disabled={disabled}
      autocomplete={{ type: 'list', filter: 'contains' }}
      placeholder="Søk etter tittel …"
      loading={search.state === 'loading'}
      loadingMessage="Henter innhold …"
      noOptionsMessage={() => search.state === 'failed' ? 'Fikk ikke søkt. Prøv igjen om litt.' : 'Fant ikke noe med den tittelen.'}
      onOpenChange={open => setIsOpen(open === true)}
      onTextValueChange={setText}
      onChange={pick}
      clearLabel="Tøm søket"
      onClear={() => setText('')}
    >
      {found.map(choice => (
        <ComboboxOption key={choice.documentId} value={choice.documentId} textValue={choice.title}>
          <ChoiceText choice={choice} />
        </ComboboxOption>
      ))}
    </Combobox>
  )
}

function moveItem<Item>(items: readonly Item[], from: number, steps: -1 | 1): Item[] {
  const moved = items.filter((_, index) => index !== from)
  return [...moved.slice(0, from + steps), ...items.slice(from, from + 1), ...moved.slice(from + steps)]
}
