import type { FieldChange, ItemChange, TextPart, ValueType } from '../../history/comparison.ts'
import { Box, Flex, Typography } from '@strapi/design-system'
import { styled } from 'styled-components'
import { enumerationText, formatDay, formatTime } from './revision-texts.ts'

/** Underline and strike as well as colour; read aloud as inserted and deleted by what the elements are. */
const Inserted = styled.ins`background: ${({ theme }) => theme.colors.success100}; color: ${({ theme }) => theme.colors.success700};`
const Deleted = styled.del`background: ${({ theme }) => theme.colors.danger100}; color: ${({ theme }) => theme.colors.danger700};`
/** Texts keep their own line breaks, and long words break rather than widen the page. */
const Words = styled(Typography)`white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.6;`

type HeadingLevel = 3 | 4 | 5 | 6

/** One field and what became of it; the fields of a part stand one heading level below. */
export function ChangeView({ change, level }: { change: FieldChange, level: HeadingLevel }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag={`h${level}`} variant={level === 3 ? 'delta' : 'omega'} fontWeight="semiBold" textColor={level === 3 ? 'neutral800' : 'neutral600'}>{change.label}</Typography>
      <ChangeBody change={change} level={level} />
    </Flex>
  )
}

function ChangeBody({ change, level }: { change: FieldChange, level: HeadingLevel }) {
  switch (change.kind) {
    case 'text': return <Words tag="p">{change.parts.map((part, index) => <Part key={index} part={part} />)}</Words>
    case 'value': return (
      <Words tag="p">
        {change.before !== null && <Deleted>{valueText(change.before, change.type)}</Deleted>}
        {change.before !== null && change.after !== null && ' → '}
        {change.after !== null && <Inserted>{valueText(change.after, change.type)}</Inserted>}
      </Words>
    )
    case 'formatting': return <Words tag="p">Ordene er de samme. Utformingen (for eksempel fet skrift, lenker eller overskrifter) er endret.</Words>
    case 'items': return (
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} style={{ listStyle: 'none', padding: 0 }}>
        {change.items.map((item, index) => <Item key={index} item={item} level={level} />)}
      </Flex>
    )
  }
}

function Part({ part: { change, text } }: { part: TextPart }) {
  if (change === 'added')
    return <Inserted>{text}</Inserted>
  return change === 'removed' ? <Deleted>{text}</Deleted> : text
}

const ITEM_WORD: Record<ItemChange['change'], string> = { added: 'Lagt til', removed: 'Tatt ut', changed: 'Endret' }

function Item({ item: { change, name, fields }, level }: { item: ItemChange, level: HeadingLevel }) {
  const inner = Math.min(level + 1, 6) as HeadingLevel
  return (
    <Box tag="li">
      <Words tag="p">
        {`${ITEM_WORD[change]}: `}
        {change === 'added' ? <Inserted>{name}</Inserted> : change === 'removed' ? <Deleted>{name}</Deleted> : name}
      </Words>
      {fields.length > 0 && (
        <Flex direction="column" alignItems="stretch" gap={3} marginTop={2} paddingLeft={4} borderStyle="solid" borderWidth="0 0 0 2px" borderColor="neutral200">
          {fields.map(field => <ChangeView key={field.name} change={field} level={inner} />)}
        </Flex>
      )}
    </Box>
  )
}

function valueText(value: string, type: ValueType): string {
  if (type === 'enumeration')
    return enumerationText(value)
  if (type === 'boolean')
    return value === 'true' ? 'Ja' : 'Nei'
  if (type === 'date')
    return formatDay(value)
  return type === 'datetime' ? formatTime(value) : value
}
