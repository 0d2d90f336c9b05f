import type { EntryType, InterfaceLocale } from '../../shared/paths.ts'
import type { EmbedPage } from '../../shared/types/embed-page.ts'
import type { DocumentOf } from '../cms/schemas.ts'
import { readAll } from '../cms/find-entry.ts'
import { sortEvents } from '../views/sort-events.ts'
import { toCard } from '../views/to-links.ts'

/** Official numbers. Those of a county are the first two digits of its municipalities'. */
export interface PlaceFilter { municipality?: string | undefined, county?: string | undefined }

type Placed = DocumentOf<'need'> | DocumentOf<'event'>

/** What a frame on somebody else's page shows: needs that are not met, or events that have not been. Null for other types. */
export async function buildEmbeddedList(type: EntryType, filter: PlaceFilter, reader: InterfaceLocale): Promise<EmbedPage | null> {
  if (type === 'event') {
    const { coming } = sortEvents(await readAll('event', reader), Date.now())
    return { cards: coming.filter(event => isIn(event, filter)).map(event => toCard('event', event)) }
  }
  if (type !== 'need')
    return null
  const open = (await readAll('need', reader)).filter(need => need.outcome !== 'solved' && need.outcome !== 'withdrawn')
  return { cards: open.filter(need => isIn(need, filter)).map(need => toCard('need', need)) }
}

function isIn(document: Placed, { municipality, county }: PlaceFilter): boolean {
  const ownMunicipality = document.municipality?.code ?? null
  const ownCounty = 'county' in document && document.county !== null ? document.county.code : ownMunicipality?.slice(0, 2) ?? null
  return (municipality === undefined || ownMunicipality === municipality) && (county === undefined || ownCounty === county)
}
