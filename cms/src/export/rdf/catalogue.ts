import type { Core } from '@strapi/strapi'
import type { Quad, Quad_Subject } from 'n3'
import type { ContentTypeName } from '../../../contract/content.ts'
import type { PublicSchemas } from '../../read/public-schema.ts'
import { DataFactory } from 'n3'
import { CONTENT_TYPE_NAMES, toUid } from '../../content/content-types.ts'
import { listAddressOf } from '../../read/address-of.ts'
import { publicSchemasOf } from '../../read/booted-schemas.ts'
import { addPublisher, publicAddress, readSettings } from './publisher.ts'
import { authority, dcat, dct, foaf, LANGUAGES, rdf, xsd } from './vocabulary.ts'
import { Graph, textIn } from './write-rdf.ts'

/** What SSB's Klass gives, we give on under the licence we got it under; what the cookbook writes is CC BY. */
const NLOD: readonly ContentTypeName[] = ['municipality', 'county']
const LICENCE = { text: authority('licence/CC_BY_4_0'), register: authority('licence/NLOD_2_0') }
const THEMES = [authority('data-theme/GOVE'), authority('data-theme/SOCI')]
/** IANA has no name for JSON Lines; plain JSON is the nearest that a harvester knows. */
const JSON_TYPE = DataFactory.namedNode('https://www.iana.org/assignments/media-types/application/json')
const SUMMARY = 'Oppskrifter, eksempler, maler og begreper for samarbeid mellom kommuner og sosiale entreprenører.'

interface Context { graph: Graph, base: string, schemas: PublicSchemas, publisher: Quad_Subject, contact: Quad_Subject | null }

/** The cookbook as a catalogue of open data, in DCAT-AP-NO: a dataset a content type, each as a dump and as a service. */
export async function describeCatalogue(strapi: Core.Strapi): Promise<Quad[]> {
  const graph = new Graph()
  const base = publicAddress(strapi)
  const settings = await readSettings(strapi)
  const context = { graph, base, schemas: publicSchemasOf(strapi), ...addPublisher(graph, base, settings) }
  const catalogue = DataFactory.namedNode(`${base}/api/dcat.ttl#catalogue`)
  graph.add(catalogue, rdf('type'), dcat('Catalog'))
  for (const { siteName, tagline, locale } of settings) {
    graph.add(catalogue, dct('title'), textIn(siteName, locale))
    graph.add(catalogue, dct('description'), textIn(tagline, locale))
  }
  if (settings.length === 0) {
    graph.add(catalogue, dct('title'), textIn('Kokeboka', 'nb'))
    graph.add(catalogue, dct('description'), textIn(SUMMARY, 'nb'))
  }
  graph.add(catalogue, dct('publisher'), context.publisher)
  graph.add(catalogue, dcat('contactPoint'), context.contact as Quad_Subject & { termType: 'NamedNode' } | null)
  graph.add(catalogue, dct('license'), LICENCE.text)
  graph.add(catalogue, dct('language'), ...Object.values(LANGUAGES))
  graph.add(catalogue, foaf('homepage'), DataFactory.namedNode(`${base}/`))
  const service = addService(context)
  graph.add(catalogue, dcat('service'), service)
  for (const name of CONTENT_TYPE_NAMES.filter(name => name !== 'site-settings')) {
    const dataset = addDataset(context, name)
    graph.add(catalogue, dcat('dataset'), dataset)
    graph.add(service, dcat('servesDataset'), dataset)
  }
  return graph.quads
}

function addDataset({ graph, base, schemas, publisher, contact }: Context, name: ContentTypeName) {
  const { label, description, isLocalized } = schemas.head(toUid(name))
  const licence = NLOD.includes(name) ? LICENCE.register : LICENCE.text
  const dataset = DataFactory.namedNode(`${base}/api/dcat.ttl#${name}`)
  graph.add(dataset, rdf('type'), dcat('Dataset'))
  graph.add(dataset, dct('title'), textIn(label, 'nb'))
  graph.add(dataset, dct('description'), textIn(description, 'nb') ?? textIn(SUMMARY, 'nb'))
  graph.add(dataset, dct('identifier'), DataFactory.literal(dataset.value, xsd('anyURI')))
  graph.add(dataset, dct('publisher'), publisher)
  graph.add(dataset, dcat('contactPoint'), contact as typeof dataset | null)
  graph.add(dataset, dct('accessRights'), authority('access-right/PUBLIC'))
  graph.add(dataset, dcat('theme'), ...THEMES)
  graph.add(dataset, dct('language'), ...(isLocalized ? Object.values(LANGUAGES) : [LANGUAGES.nb]))
  const distribution = DataFactory.namedNode(`${base}/api/dcat.ttl#${name}-dump`)
  graph.add(dataset, dcat('distribution'), distribution)
  graph.add(distribution, rdf('type'), dcat('Distribution'))
  graph.add(distribution, dct('title'), textIn(`${label}: alt som er publisert, én oppføring på hver linje (JSON Lines)`, 'nb'))
  graph.add(distribution, dcat('accessURL'), DataFactory.namedNode(`${base}${listAddressOf(schemas.head(toUid(name)), toUid(name))}`))
  graph.add(distribution, dcat('downloadURL'), DataFactory.namedNode(`${base}/api/export/${name}.jsonl`))
  graph.add(distribution, dct('license'), licence)
  graph.add(distribution, dct('format'), authority('file-type/JSON'))
  graph.add(distribution, dcat('mediaType'), JSON_TYPE)
  return dataset
}

function addService({ graph, base, publisher, contact }: Context) {
  const service = DataFactory.namedNode(`${base}/api/dcat.ttl#api`)
  graph.add(service, rdf('type'), dcat('DataService'))
  graph.add(service, dct('title'), textIn('Kokebokas API', 'nb'))
  graph.add(service, dct('description'), textIn('Les, søk i felter og hold en kopi ved like. Uten nøkkel.', 'nb'))
  graph.add(service, dct('publisher'), publisher)
  graph.add(service, dcat('contactPoint'), contact as typeof service | null)
  graph.add(service, dct('license'), LICENCE.text)
  graph.add(service, dct('accessRights'), authority('access-right/PUBLIC'))
  graph.add(service, dcat('endpointURL'), DataFactory.namedNode(`${base}/api`))
  graph.add(service, dcat('endpointDescription'), DataFactory.namedNode(`${base}/api/openapi.json`))
  return service
}
