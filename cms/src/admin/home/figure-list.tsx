import { Flex, Typography } from '@strapi/design-system'

/** A name and a figure on each line. */
export function FigureList({ figures }: { figures: readonly { name: string, figure: string, note?: string }[] }) {
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
      {figures.map(({ name, figure, note }) => (
        <Flex key={`${name} ${note ?? ''}`} justifyContent="space-between" alignItems="baseline" gap={4}>
          <dt style={{ overflowWrap: 'anywhere' }}>
            <Typography textColor="neutral800">{name}</Typography>
            {note !== undefined && <Typography tag="p" variant="pi" textColor="neutral600">{note}</Typography>}
          </dt>
          <dd style={{ whiteSpace: 'nowrap' }}><Typography fontWeight="bold" textColor="neutral800">{figure}</Typography></dd>
        </Flex>
      ))}
    </Flex>
  )
}
