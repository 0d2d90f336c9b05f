import type { Edition } from '../../../contract/history.ts'
import { Box, Flex, Typography } from '@strapi/design-system'
import { Layouts, Page } from '@strapi/strapi/admin'
import { formatTime } from '../history/revision-texts.ts'
import { LoadFailed } from '../load-failed.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useMay } from '../use-may.ts'
import { ExportHistory } from './export-history.tsx'
import { FreezeEdition } from './freeze-edition.tsx'
import { suggestName } from './suggest-name.ts'

type ListedEdition = Edition & { adminName: string | null }

/** Frozen states of the whole cookbook, the way to freeze one, and the download of all history. */
export function EditionsPage() {
  return (
    <Page.Protect permissions={[{ action: 'api::edition.read', subject: null }]}>
      <Editions />
    </Page.Protect>
  )
}

function Editions() {
  const [loaded, retry] = useLoaded<{ data: ListedEdition[] }>('/kokeboka/editions')
  const mayFreeze = useMay('edition.freeze')
  const mayReadHistory = useMay('history.read')
  return (
    <Page.Main aria-busy={loaded.status === 'loading'}>
      <Page.Title>Utgaver</Page.Title>
      <Layouts.Header title="Utgaver" subtitle="En utgave er alt som var publisert på ett tidspunkt, under et navn som kan siteres. Den kan ikke endres eller slettes." />
      <Layouts.Content>
        {loaded.status === 'loading' && <Page.Loading>Henter utgavene …</Page.Loading>}
        {loaded.status === 'failed' && <LoadFailed what="Fikk ikke hentet utgavene." message={loaded.message} onRetry={retry} />}
        {loaded.status === 'ready' && (
          <Flex direction="column" alignItems="stretch" gap={8} paddingBottom={10}>
            {mayFreeze && <FreezeEdition suggestion={suggestName(loaded.data.data.map(edition => edition.name), new Date().getFullYear())} onFrozen={retry} />}
            <EditionList editions={loaded.data.data} />
            {mayReadHistory && <ExportHistory />}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  )
}

function EditionList({ editions }: { editions: ListedEdition[] }) {
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} aria-labelledby="frozen">
      <Typography tag="h2" variant="beta" id="frozen">Fryste utgaver</Typography>
      {editions.length === 0 && <Typography>Ingen utgave er fryst ennå.</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} style={{ listStyle: 'none', padding: 0 }}>
        {editions.map(({ name, frozenAt, counts, adminName }) => (
          <Box key={name} tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={4}>
            <Typography tag="h3" variant="delta">{name}</Typography>
            <Typography tag="p">{`${sum(Object.values(counts))} innhold, fryst ${formatTime(frozenAt)}${adminName === null ? '' : ` av ${adminName}`}`}</Typography>
            <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>{`Åpen for alle på /api/editions/${name}`}</Typography>
          </Box>
        ))}
      </Flex>
    </Flex>
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
