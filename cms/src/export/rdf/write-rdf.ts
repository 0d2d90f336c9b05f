import type { Quad, Quad_Object, Quad_Predicate, Quad_Subject } from 'n3'
import { DataFactory, Writer } from 'n3'
import { PREFIXES } from './vocabulary.ts'

/** Collects triples. What is null or empty is not said. */
export class Graph {
  readonly quads: Quad[] = []

  add(subject: Quad_Subject, predicate: Quad_Predicate, ...objects: (Quad_Object | null)[]): void {
    for (const object of objects) {
      if (object !== null)
        this.quads.push(DataFactory.quad(subject, predicate, object))
    }
  }
}

/** A text in a language, or null where there is none. */
export function textIn(text: unknown, locale: string | null): Quad_Object | null {
  return typeof text === 'string' && text.trim() !== '' ? DataFactory.literal(text.trim(), locale ?? 'nb') : null
}

/** An address, or null for what is not an absolute http(s) address and would make the whole file unreadable. */
export function linkTo(address: unknown): Quad_Object | null {
  return typeof address === 'string' && /^https?:\/\//.test(address) && URL.canParse(address) ? DataFactory.namedNode(new URL(address).href) : null
}

export function toTurtle(quads: readonly Quad[]): Promise<string> {
  const writer = new Writer({ prefixes: PREFIXES })
  writer.addQuads([...quads])
  return new Promise((resolve, reject) => writer.end((error: Error | null, text: string) => error === null || error === undefined ? resolve(text) : reject(error)))
}

type Value = { '@id': string } | { '@value': string, '@language'?: string, '@type'?: string }
type Node = { '@id': string, '@type'?: string[] } & Record<string, unknown>

/** Flattened, expanded JSON-LD: every subject once, every name in full, no context to fetch. */
export function toJsonLd(quads: readonly Quad[]): Node[] {
  const nodes = new Map<string, Node>()
  for (const { subject, predicate, object } of quads) {
    const id = toId(subject)
    const node: Node = nodes.get(id) ?? { '@id': id }
    nodes.set(id, node)
    if (predicate.value === `${PREFIXES.rdf}type`)
      node['@type'] = [...node['@type'] ?? [], object.value]
    else
      node[predicate.value] = [...(node[predicate.value] as Value[] | undefined ?? []), toValue(object)]
  }
  return [...nodes.values()]
}

function toId(term: Quad_Subject | Quad_Object): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value
}

function toValue(object: Quad_Object): Value {
  if (object.termType !== 'Literal')
    return { '@id': toId(object) }
  if (object.language !== '')
    return { '@value': object.value, '@language': object.language }
  return object.datatype.value === `${PREFIXES.xsd}string`
    ? { '@value': object.value }
    : { '@value': object.value, '@type': object.datatype.value }
}
