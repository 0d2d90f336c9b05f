import { Checkbox, Field, Flex, MultiSelect, MultiSelectOption } from '@strapi/design-system'
import { useField } from '@strapi/strapi/admin'
import { CHOICE_LISTS, isChoiceListName } from '../../content/choices.ts'

/** Up to this many choices stand as checkboxes, all in view; a longer list is picked from. */
const MOST_CHECKBOXES = 8

interface ChoicesInputProps {
  attribute: { options?: { choices?: string } }
  name: string
  label?: string
  hint?: string
  required?: boolean
  disabled?: boolean
}

/** The admin's half of the custom field `global::choices`. The value is a list of strings, in the order of the list. */
export function ChoicesInput({ attribute, name, label, hint, required = false, disabled = false }: ChoicesInputProps) {
  const field = useField<string[] | null>(name)
  const listName = attribute.options?.choices
  const choices = isChoiceListName(listName) ? CHOICE_LISTS[listName] : []
  const ticked = field.value ?? []
  const tick = (values: string[]) => field.onChange(name, choices.map(choice => choice.value).filter(value => values.includes(value)))

  return (
    <Field.Root name={name} error={field.error} hint={hint} required={required}>
      <Field.Label>{label ?? name}</Field.Label>
      {choices.length <= MOST_CHECKBOXES
        ? (
            <Flex role="group" aria-label={label ?? name} gap={4} wrap="wrap" paddingTop={1} paddingBottom={1}>
              {choices.map(({ value, label: text }) => (
                <Checkbox
                  key={value}
                  checked={ticked.includes(value)}
                  disabled={disabled}
                  onCheckedChange={(checked: boolean | 'indeterminate') =>
                    tick(checked === true ? [...ticked, value] : ticked.filter(other => other !== value))}
                >
                  {text}
                </Checkbox>
              ))}
            </Flex>
          )
        : (
            <MultiSelect value={ticked} disabled={disabled} withTags onChange={tick} placeholder="Velg …">
              {choices.map(({ value, label: text }) => <MultiSelectOption key={value} value={value}>{text}</MultiSelectOption>)}
            </MultiSelect>
          )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  )
}
