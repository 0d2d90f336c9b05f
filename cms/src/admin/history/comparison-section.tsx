import type { Ref } from 'react'
import type { Comparison } from '../../history/comparison.ts'
import type { RevisionSummary } from '../../history/revision.ts'
import { Box, Field, Flex, Loader, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system'
import { LoadFailed } from '../load-failed.tsx'
import { useLoaded } from '../use-loaded.ts'
import { ChangeView } from './change-view.tsx'
import { formatShortDay } from './revision-texts.ts'

interface ComparisonSectionProps {
  revisions: RevisionSummary[]
  total: number
  from: string
  to: string
  headingRef: Ref<HTMLHeadingElement>
  onChoose: (from: string, to: string) => void
}

/** Strapi's page header sticks to the top and would cover the heading. */
const BELOW_THE_HEADER = '8rem'

/** Two versions held against each other, by field. */
export function ComparisonSection({ revisions, total, from, to, headingRef, onChoose }: ComparisonSectionProps) {
  const [loaded, retry] = useLoaded<{ data: Comparison }>(`/kokeboka/history/comparison?${new URLSearchParams({ from, to })}`)
  const options = revisions.map((revision, index) => <SingleSelectOption key={revision.id} value={String(revision.id)}>{`Versjon ${total - index}: ${formatShortDay(revision.at)}`}</SingleSelectOption>)
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} aria-labelledby="comparison">
      <Typography ref={headingRef} tag="h2" variant="beta" id="comparison" tabIndex={-1} style={{ scrollMarginTop: BELOW_THE_HEADER }}>Sammenligning</Typography>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <Box flex="1 1 26rem" maxWidth="100%">
          <Field.Root name="from">
            <Field.Label>Fra</Field.Label>
            <SingleSelect value={from} onChange={value => onChoose(String(value), to)}>
              {[<SingleSelectOption key="none" value="none">Ingenting (vis alt)</SingleSelectOption>, ...options]}
            </SingleSelect>
          </Field.Root>
        </Box>
        <Box flex="1 1 26rem" maxWidth="100%">
          <Field.Root name="to">
            <Field.Label>Til</Field.Label>
            <SingleSelect value={to} onChange={value => onChoose(from, String(value))}>
              {[<SingleSelectOption key="current" value="current">Kladden slik den er nå</SingleSelectOption>, ...options]}
            </SingleSelect>
          </Field.Root>
        </Box>
      </Flex>
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={5} aria-live="polite">
        {loaded.status === 'loading' && <Loader small>Sammenligner …</Loader>}
        {loaded.status === 'failed' && <LoadFailed what="Fikk ikke sammenlignet." message={loaded.message} onRetry={retry} />}
        {loaded.status === 'ready' && <Changes comparison={loaded.data.data} isWhole={from === 'none'} />}
      </Box>
    </Flex>
  )
}

function Changes({ comparison: { changes, unchangedLabels }, isWhole }: { comparison: Comparison, isWhole: boolean }) {
  if (changes.length === 0)
    return <Typography>Ingen forskjell.</Typography>
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Typography>{isWhole ? 'Alt som sto i versjonen:' : changes.length === 1 ? 'Ett felt er endret.' : `${changes.length} felter er endret.`}</Typography>
      {changes.map(change => <ChangeView key={change.name} change={change} level={3} />)}
      {!isWhole && unchangedLabels.length > 0 && <Typography variant="pi" textColor="neutral600">{`Uendret: ${unchangedLabels.join(', ')}.`}</Typography>}
    </Flex>
  )
}
