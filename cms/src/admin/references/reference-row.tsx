import type { ReferenceChoice } from '../../references/reference-choice.ts'
import { Badge, Flex, IconButton, Typography } from '@strapi/design-system'
import { ArrowDown, ArrowUp, Cross } from '@strapi/icons'
import { TYPE_NAMES } from '../../admin-views/type-names.ts'
import { enumerations } from '../translations/no/enumerations.ts'

interface ReferenceRowProps {
  /** Undefined while its title is not known; null where the document has been deleted. */
  choice: ReferenceChoice | null | undefined
  isFirst: boolean
  isLast: boolean
  disabled: boolean
  onMove: (steps: -1 | 1) => void
  onRemove: () => void
}

/** One document that is referred to: what it is, and buttons that a keyboard reaches. */
export function ReferenceRow({ choice, isFirst, isLast, disabled, onMove, onRemove }: ReferenceRowProps) {
  const name = choice?.title ?? 'innhold uten tittel'
  return (
    <Flex tag="li" gap={2} justifyContent="space-between" background="neutral0" borderColor="neutral200" hasRadius paddingLeft={3} paddingRight={1} paddingTop={1} paddingBottom={1}>
      <ReferenceText choice={choice} />
      <Flex gap={1} shrink={0}>
        <IconButton variant="ghost" label={`Flytt opp: ${name}`} disabled={disabled || isFirst} onClick={() => onMove(-1)}><ArrowUp /></IconButton>
        <IconButton variant="ghost" label={`Flytt ned: ${name}`} disabled={disabled || isLast} onClick={() => onMove(1)}><ArrowDown /></IconButton>
        <IconButton variant="ghost" label={`Ta bort: ${name}`} disabled={disabled} onClick={onRemove}><Cross /></IconButton>
      </Flex>
    </Flex>
  )
}

function ReferenceText({ choice }: Pick<ReferenceRowProps, 'choice'>) {
  if (choice === undefined)
    return <Typography textColor="neutral600">Henter tittelen …</Typography>
  if (choice === null)
    return <Typography textColor="danger600">Finnes ikke lenger. Ta det bort før du lagrer.</Typography>
  return <ChoiceText choice={choice} />
}

/** Title, type and language; a draft says so, since readers do not see it yet. */
export function ChoiceText({ choice }: { choice: ReferenceChoice }) {
  return (
    <Flex gap={2} wrap="wrap">
      <Typography textColor="neutral800">{choice.title}</Typography>
      <Typography variant="pi" textColor="neutral600">{`${TYPE_NAMES[choice.type]} · ${enumerations[choice.locale]}`}</Typography>
      {choice.isPublished ? null : <Badge size="S">Kladd</Badge>}
    </Flex>
  )
}
