import type { Core } from '@strapi/strapi'
import type { NamedNode, Quad } from 'n3'
import type { PublicEntry } from '../../read/read-published.ts'
import { DataFactory } from 'n3'
import { exportRows } from '../export-rows.ts'
import { addPublisher, publicAddress, readSettings } from './publisher.ts'
import { authority, dcat, dct, euvoc, LANGUAGES, rdf, rdfs, skos, skosno, xsd } from './vocabulary.ts'
import { Graph, linkTo, textIn } from './write-rdf.ts'

const GLOSSARY_TERM = 'api::glossary-term.glossary-term'
/** From the vocabulary of SKOS-AP-NO-Begrep. */
const RELATION_TO_SOURCE = new Map(Object.entries({ 'quote': 'direct-from-source', 'based-on': 'derived-from-source', 'own-words': 'self-composed' }))
const RELATION_BASE = 'https://data.norge.no/vocabulary/relationship-with-source-type#'

interface Context { graph: Graph, conceptOf: (documentId: string) => NamedNode }

/** The glossary in SKOS-AP-NO-Begrep. A term in three languages is one concept with three names. */
export async function describeGlossary(strapi: Core.Strapi): Promise<Quad[]> {
  const graph = new Graph()
  const base = publicAddress(strapi)
  const settings = await readSettings(strapi)
  const { publisher, contact } = addPublisher(graph, base, settings)
  const conceptOf = (documentId: string) => DataFactory.namedNode(`${base}/api/glossary-terms/${documentId}`)
  const collection = DataFactory.namedNode(`${base}/api/glossary.ttl#glossary`)
  graph.add(collection, rdf('type'), skos('Collection'))
  graph.add(collection, dct('title'), textIn('Begrepene i Kokeboka', 'nb'), textIn('Omgrepa i Kokeboka', 'nn'))
  graph.add(collection, dct('publisher'), publisher)
  graph.add(collection, dct('language'), ...Object.values(LANGUAGES))
  graph.add(collection, dct('license'), authority('licence/CC_BY_4_0'))
  if (contact !== null)
    graph.add(collection, dcat('contactPoint'), DataFactory.namedNode(contact.value))
  for (const [documentId, entries] of await readConcepts(strapi)) {
    const concept = conceptOf(documentId)
    graph.add(collection, skos('member'), concept)
    graph.add(concept, rdf('type'), skos('Concept'))
    graph.add(concept, dct('identifier'), DataFactory.literal(concept.value, xsd('anyURI')))
    graph.add(concept, dct('publisher'), publisher)
    for (const entry of entries)
      addEntry({ graph, conceptOf }, concept, entry)
    addLinks({ graph, conceptOf }, concept, entries)
  }
  return graph.quads
}

async function readConcepts(strapi: Core.Strapi): Promise<Map<string, PublicEntry[]>> {
  const concepts = new Map<string, PublicEntry[]>()
  for await (const entry of exportRows(strapi, GLOSSARY_TERM))
    concepts.set(entry.documentId, [...concepts.get(entry.documentId) ?? [], entry])
  return concepts
}

/** What is said in one language. */
function addEntry({ graph }: Context, concept: NamedNode, entry: PublicEntry): void {
  const { locale } = entry
  graph.add(concept, skos('prefLabel'), textIn(entry.title, locale))
  for (const synonym of typeof entry.synonyms === 'string' ? entry.synonyms.split('\n') : [])
    graph.add(concept, skos('altLabel'), textIn(synonym, locale))
  graph.add(concept, skos('definition'), textIn(entry.definition, locale))
  for (const meaning of [entry.meaningToPublicSector, entry.meaningToEntrepreneur])
    graph.add(concept, skos('scopeNote'), textIn(meaning, locale))
  graph.add(concept, dct('modified'), DataFactory.literal(entry.updatedAt, xsd('dateTime')))
  // The profile has the definition as a thing of its own, so that its source can be told.
  const note = DataFactory.namedNode(`${concept.value}#definition-${locale ?? 'nb'}`)
  graph.add(concept, euvoc('xlDefinition'), note)
  graph.add(note, rdf('type'), euvoc('XlNote'))
  graph.add(note, rdf('value'), textIn(entry.definition, locale))
  const relation = RELATION_TO_SOURCE.get(String(entry.relationToSource))
  if (relation !== undefined)
    graph.add(note, skosno('relationshipWithSource'), DataFactory.namedNode(`${RELATION_BASE}${relation}`))
  for (const source of toRecords(entry.sources)) {
    const link = linkTo(source.url)
    graph.add(note, dct('source'), link ?? textIn(source.label, locale))
    if (link?.termType === 'NamedNode')
      graph.add(link, rdfs('label'), textIn(source.label, locale))
  }
}

/** Links are between concepts, so each is said once, whichever language it was made in. */
function addLinks({ graph, conceptOf }: Context, concept: NamedNode, entries: readonly PublicEntry[]): void {
  const linked = (name: string) => [...new Set(entries.flatMap(entry => toRecords(entry[name]).map(other => String(other.documentId))))]
  graph.add(concept, skos('related'), ...linked('seeAlso').map(conceptOf))
  graph.add(concept, skos('broader'), ...linked('broader').map(conceptOf))
}

function toRecords(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value : []
}
