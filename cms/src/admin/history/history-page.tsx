import type { RevisionSummary } from '../../history/revision.ts'
import { Box, Flex, Link, Typography } from '@strapi/design-system'
import { ArrowLeft } from '@strapi/icons'
import { Layouts, Page } from '@strapi/strapi/admin'
import { useRef } from 'react'
import { NavLink, useParams, useSearchParams } from 'react-router-dom'
import { LoadFailed } from '../load-failed.tsx'
import { useLoaded } from '../use-loaded.ts'
import { ComparisonSection } from './comparison-section.tsx'
import { formPath } from './history-path.ts'
import { RevisionList } from './revision-list.tsx'
import { localeName } from './revision-texts.ts'

/** The server's largest page. A document with more is read through the export. */
const MOST_SHOWN = 100

/** docs/adr/019-history-for-readers.md */
const WHAT_READERS_SEE = 'Alle kan se hva som er endret på en publisert side, men aldri hvem som gjorde det. Det som sto der før, er synlig i ett år. Må noe bort med en gang, for eksempel et navn: Ta det ut, avpubliser og publiser igjen.'

/** Every kept version of one document in one language: read, compare, bring back as draft. */
export function HistoryPage() {
  return (
    <Page.Protect permissions={[{ action: 'api::history.read', subject: null }]}>
      <DocumentHistory />
    </Page.Protect>
  )
}

function DocumentHistory() {
  const { uid = '', documentId = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const locale = search.get('locale')
  const comparisonHeading = useRef<HTMLHeadingElement>(null)
  const query = new URLSearchParams({ uid, documentId, pageSize: String(MOST_SHOWN), ...(locale === null ? {} : { locale }) })
  const [loaded, retry] = useLoaded<{ data: RevisionSummary[], meta: { total: number } }>(`/kokeboka/history/revisions?${query}`)
  const revisions = loaded.status === 'ready' ? loaded.data.data : []
  const total = loaded.status === 'ready' ? loaded.data.meta.total : 0
  const title = revisions.find(revision => revision.title !== null)?.title ?? ''

  const compare = (from: string, to: string): void =>
    setSearch({ ...(locale === null ? {} : { locale }), fra: from, til: to }, { replace: true })

  return (
    <Page.Main aria-busy={loaded.status === 'loading'}>
      <Page.Title>{`Historikk: ${title}`}</Page.Title>
      <Layouts.Header
        title="Historikk"
        subtitle={[title, locale === null ? '' : localeName(locale)].filter(Boolean).join(' – ')}
        navigationAction={<Link tag={NavLink} startIcon={<ArrowLeft />} to={formPath({ uid, documentId, locale })}>Tilbake til innholdet</Link>}
      />
      <Layouts.Content>
        {loaded.status === 'loading' && <Page.Loading>Henter versjonene …</Page.Loading>}
        {loaded.status === 'failed' && <LoadFailed what="Fikk ikke hentet versjonene." message={loaded.message} onRetry={retry} />}
        {loaded.status === 'ready' && revisions.length === 0 && <Typography>Ingen versjoner ennå. En versjon blir tatt vare på hver gang innholdet publiseres eller avpubliseres.</Typography>}
        {revisions.length > 0 && (
          <Flex direction="column" alignItems="stretch" gap={8} paddingBottom={10}>
            <Box>
              <Typography tag="p" textColor="neutral600" style={{ maxWidth: '44rem', paddingBottom: '1rem' }}>{WHAT_READERS_SEE}</Typography>
              <RevisionList
                revisions={revisions}
                total={total}
                onCompare={(from, to) => {
                  compare(from, to)
                  comparisonHeading.current?.focus({ preventScroll: true })
                  comparisonHeading.current?.scrollIntoView()
                }}
              />
            </Box>
            <ComparisonSection
              revisions={revisions}
              total={total}
              from={search.get('fra') ?? String(revisions[1]?.id ?? 'none')}
              to={search.get('til') ?? String(revisions[0]?.id)}
              headingRef={comparisonHeading}
              onChoose={compare}
            />
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  )
}
