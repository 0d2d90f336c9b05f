import { DataFactory } from 'n3'

/** The vocabularies that DCAT-AP-NO and SKOS-AP-NO-Begrep are made of. */
const space = (base: string) => (name: string) => DataFactory.namedNode(`${base}${name}`)

export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dct: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosno: 'https://data.norge.no/vocabulary/skosno#',
  euvoc: 'http://publications.europa.eu/ontology/euvoc#',
} as const

export const rdf = space(PREFIXES.rdf)
export const rdfs = space(PREFIXES.rdfs)
export const xsd = space(PREFIXES.xsd)
export const dct = space(PREFIXES.dct)
export const dcat = space(PREFIXES.dcat)
export const foaf = space(PREFIXES.foaf)
export const vcard = space(PREFIXES.vcard)
export const skos = space(PREFIXES.skos)
export const skosno = space(PREFIXES.skosno)
export const euvoc = space(PREFIXES.euvoc)

/** The authority tables of the EU, which the profiles ask for. */
export const authority = space('http://publications.europa.eu/resource/authority/')
export const LANGUAGES = { nb: authority('language/NOB'), nn: authority('language/NNO'), en: authority('language/ENG'), se: authority('language/SME') } as const
