import type { Quad } from 'n3'
import { Parser } from 'n3'
import { RdfXmlParser } from 'rdfxml-streaming-parser'
import { ImportError } from '../import-error.ts'

/** A theme of Los; words and events are not read. */
export interface LosTheme {
  uri: string
  /** The last part of the address: `barnevern-og-foreldrestotte`. */
  slug: string
  /** Languages without a label of their own are left out. */
  labels: { nb?: string, nn?: string }
  /** Address of the theme above, or null for a theme at the top. */
  broader: string | null
}

const SKOS = 'http://www.w3.org/2004/02/skos/core#'
const THEME = /^https?:\/\/psi\.norge\.no\/los\/tema\/([^/#?]+)$/
/** Los writes this where a translation is missing. */
const NOT_TRANSLATED = '*'
const BASE_IRI = 'https://psi.norge.no/los/'

/**
 * The themes of Los, in RDF/XML (as Los gives it) or Turtle.
 * @throws {ImportError} with the parser's line, or when the text has no theme.
 */
export async function parseLosThemes(text: string, source: string): Promise<LosTheme[]> {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (/^<(?:!doctype\s+)?html/i.test(start))
    throw new ImportError(`${source} holds a web page where RDF was expected. Give the address or file of the RDF (all.rdf).`)
  const quads = /^<(?:\?xml|!--|!DOCTYPE|[\w.-]+:RDF|RDF)/.test(start) ? await parseRdfXml(text, source) : parseTurtle(text, source)
  const themes = collectThemes(quads)
  if (themes.length === 0)
    throw new ImportError(`${source} is RDF, but has no theme of Los (https://psi.norge.no/los/tema/…). Give the address or file of the whole of Los (all.rdf).`)
  return themes
}

function collectThemes(quads: readonly Quad[]): LosTheme[] {
  const themes = new Map<string, LosTheme>()
  for (const { subject, predicate, object } of quads) {
    const slug = THEME.exec(subject.value)?.[1]
    if (slug === undefined || !predicate.value.startsWith(SKOS))
      continue
    const theme = themes.get(subject.value) ?? { uri: subject.value, slug, labels: {}, broader: null }
    themes.set(subject.value, theme)
    if (predicate.value === `${SKOS}prefLabel` && object.termType === 'Literal')
      addLabel(theme, object.language, object.value.trim())
    if (predicate.value === `${SKOS}broader` && THEME.test(object.value))
      theme.broader = object.value
  }
  return [...themes.values()].sort((a, b) => a.slug.localeCompare(b.slug))
}

function addLabel(theme: LosTheme, language: string, label: string): void {
  if ((language === 'nb' || language === 'nn') && label !== '' && label !== NOT_TRANSLATED)
    theme.labels[language] = label
}

function parseTurtle(text: string, source: string): Quad[] {
  try {
    return new Parser({ baseIRI: BASE_IRI }).parse(text)
  }
  catch (cause) {
    throw new ImportError(`${source} cannot be read as Turtle: ${messageOf(cause)} Correct the file, or fetch it anew.`, { cause })
  }
}

/** Fed line by line, so that every error has its line: the parser itself tells it for some only. */
async function parseRdfXml(text: string, source: string): Promise<Quad[]> {
  const parser = new RdfXmlParser({ baseIRI: BASE_IRI })
  const quads: Quad[] = []
  parser.on('data', (quad: Quad) => quads.push(quad))
  let failure: Error | undefined
  parser.on('error', (error: Error) => failure ??= error)
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    await new Promise(done => parser.write(`${line}\n`, done))
    if (failure !== undefined)
      throw new ImportError(`${source} cannot be read as RDF/XML: line ${index + 1}: ${messageOf(failure)} Correct the file, or fetch it anew.`, { cause: failure })
  }
  // The parser takes a text that is cut off for a whole one.
  if (!/<\/(?:[\w.-]+:)?RDF\s*>\s*(?:<!--[\s\S]*-->\s*)?$/.test(text))
    throw new ImportError(`${source} cannot be read as RDF/XML: it ends too early, at line ${lines.length}. Fetch the file anew.`)
  return quads
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return /[.!]$/.test(message) ? message : `${message}.`
}
