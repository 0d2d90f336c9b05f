import type { RevisionSummary } from '../../history/revision.ts'
import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system'
import { useMay } from '../use-may.ts'
import { RestoreButton } from './restore-button.tsx'
import { actionText, authorText, formatTime } from './revision-texts.ts'

const BACKGROUND: Record<RevisionSummary['action'], string> = { publish: 'success100', unpublish: 'warning100', delete: 'danger100' }

interface RevisionListProps { revisions: RevisionSummary[], total: number, onCompare: (from: string, to: string) => void }

/** Newest first. Each can be held against the one before it, and brought back. */
export function RevisionList({ revisions, total, onCompare }: RevisionListProps) {
  const mayRestore = useMay('history.restore')
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} aria-labelledby="versions">
      <Typography tag="h2" variant="beta" id="versions">{total === 1 ? 'Én versjon' : `${total} versjoner`}</Typography>
      {total > revisions.length && <Typography textColor="neutral600">{`De ${revisions.length} siste vises. Eldre versjoner er med i nedlastingen på siden «Utgaver».`}</Typography>}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2} style={{ listStyle: 'none', padding: 0 }}>
        {revisions.map((revision, index) => (
          <Box key={revision.id} tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={4}>
            <Flex justifyContent="space-between" gap={3} wrap="wrap">
              <Flex direction="column" alignItems="flex-start" gap={1}>
                <Flex gap={2} wrap="wrap">
                  <Typography tag="h3" variant="omega" fontWeight="semiBold">{`Versjon ${total - index}`}</Typography>
                  <Badge backgroundColor={BACKGROUND[revision.action]} textColor="neutral800">{actionText(revision)}</Badge>
                </Flex>
                <Typography textColor="neutral600">{`${formatTime(revision.at)} av ${authorText(revision)}`}</Typography>
              </Flex>
              <Flex gap={2} wrap="wrap">
                <Button variant="tertiary" aria-label={`Vis endringene i versjon ${total - index}`} onClick={() => onCompare(String(revisions[index + 1]?.id ?? 'none'), String(revision.id))}>
                  Vis endringene
                </Button>
                {mayRestore && <RestoreButton revision={revision} number={total - index} />}
              </Flex>
            </Flex>
          </Box>
        ))}
      </Flex>
    </Flex>
  )
}
