import type { InterfaceLocale } from '../../shared/paths.ts'
import type { ContactView, MunicipalityListPage, MunicipalityPage, MunicipalityRow } from '../../shared/types/municipality-page.ts'
import type { DocumentOf } from '../cms/schemas.ts'
import { municipalityPath } from '../../shared/paths.ts'
import { toSafeHref } from '../../shared/safe-href.ts'
import { readAll } from '../cms/find-entry.ts'
import { sortEvents } from './sort-events.ts'
import { toCard, toLink } from './to-links.ts'

/** Everything that is tied to a municipality, read once. */
async function readTied(reader: InterfaceLocale) {
  const [contacts, needs, events, meetingPlaces, examples, providers] = await Promise.all([readAll('contact-point', reader), readAll('need', reader), readAll('event', reader), readAll('meeting-place', reader), readAll('example', reader), readAll('provider', reader)])
  return { contacts, needs, events: sortEvents(events, Date.now()).coming, meetingPlaces, examples, providers }
}
type Tied = Awaited<ReturnType<typeof readTied>>

type MunicipalityDocument = DocumentOf<'municipality'>

/** Those that exist now. */
async function readMunicipalities(reader: InterfaceLocale): Promise<MunicipalityDocument[]> {
  const today = new Date().toISOString().slice(0, 10)
  return (await readAll('municipality', reader)).filter(({ validTo }) => validTo === null || validTo >= today)
}

const isIn = ({ documentId }: MunicipalityDocument) => (entry: { municipality: { documentId: string } | null }): boolean => entry.municipality?.documentId === documentId

/** The municipality with a slug, or null where there is none. */
export async function buildMunicipality(slug: string, reader: InterfaceLocale): Promise<MunicipalityPage | null> {
  const municipality = (await readMunicipalities(reader)).find(candidate => candidate.slug === slug)
  if (municipality === undefined)
    return null
  const tied = await readTied(reader)
  const here = isIn(municipality)
  const website = municipality.website === null ? null : toSafeHref(municipality.website)
  return {
    title: municipality.title,
    path: municipalityPath(municipality.slug),
    isDemo: municipality.isDemo,
    county: municipality.county?.title ?? null,
    website: website === null ? null : { href: website, text: website.replace(/^https?:\/\/(?:www\.)?|\/$/g, '') },
    plans: municipality.plans.flatMap(({ label, url }) => {
      const href = toSafeHref(url)
      return href === null ? [] : [{ label, href }]
    }),
    contacts: tied.contacts.filter(here).map(toContact),
    needs: tied.needs.filter(here).map(need => toCard('need', need)),
    events: tied.events.filter(here).map(event => toCard('event', event)),
    meetingPlaces: tied.meetingPlaces.filter(here).map(place => toCard('meeting-place', place)),
    examples: tied.examples.filter(here).map(example => toCard('example', example)),
    providers: tied.providers.filter(here).map(provider => toCard('provider', provider)),
  }
}

function toContact(point: DocumentOf<'contact-point'>): ContactView {
  const { documentId, unit, mailbox, phone, howToApproach, wantedNow } = point
  return { ...toLink('contact-point', point), documentId, unit, mailbox, mailHref: mailbox === null ? null : toSafeHref(`mailto:${encodeURI(mailbox)}`), phone, howToApproach, wantedNow }
}

/** By county, in Norwegian order; a municipality without one stands last. */
export async function buildMunicipalityList(reader: InterfaceLocale): Promise<MunicipalityListPage> {
  const [municipalities, tied] = await Promise.all([readMunicipalities(reader), readTied(reader)])
  const collator = new Intl.Collator('nb')
  const byCounty = Map.groupBy(municipalities, municipality => municipality.county?.title ?? null)
  return {
    total: municipalities.length,
    withContact: municipalities.filter(municipality => tied.contacts.some(isIn(municipality))).length,
    counties: [...byCounty]
      .sort(([one], [other]) => one === null || other === null ? Number(one === null) - Number(other === null) : collator.compare(one, other))
      .map(([name, inCounty]) => ({ name, municipalities: inCounty.map(municipality => toRow(municipality, tied)) })),
  }
}

function toRow(municipality: MunicipalityDocument, tied: Tied): MunicipalityRow {
  const here = isIn(municipality)
  const contact = tied.contacts.find(here)
  const counts: MunicipalityRow['counts'] = [
    { type: 'need', count: tied.needs.filter(here).length },
    { type: 'event', count: tied.events.filter(here).length },
    { type: 'meeting-place', count: tied.meetingPlaces.filter(here).length },
    { type: 'example', count: tied.examples.filter(here).length },
    { type: 'provider', count: tied.providers.filter(here).length },
  ]
  return {
    title: municipality.title,
    path: municipalityPath(municipality.slug),
    isDemo: municipality.isDemo,
    contact: contact === undefined ? null : toLink('contact-point', contact),
    counts: counts.filter(({ count }) => count > 0),
  }
}
