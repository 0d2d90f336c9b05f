import type { Core } from '@strapi/strapi'
import type { Quad_Subject } from 'n3'
import type { PublicEntry } from '../../read/read-published.ts'
import type { Graph } from './write-rdf.ts'
import { DataFactory } from 'n3'
import { readPublishedEntries } from '../../read/read-published.ts'
import { foaf, rdf, vcard } from './vocabulary.ts'
import { textIn } from './write-rdf.ts'

/** The CMS's own address as others see it (CMS_PUBLIC_URL), without a slash at the end. */
export function publicAddress(strapi: Core.Strapi): string {
  return strapi.config.get<string>('server.absoluteUrl').replace(/\/$/, '')
}

/** The settings of the site in every language they are published in. */
export function readSettings(strapi: Core.Strapi): Promise<PublicEntry[]> {
  return readPublishedEntries(strapi, 'api::site-settings.site-settings', { filters: {} })
}

/** Who publishes the cookbook, and where to ask, as the site says it. */
export function addPublisher(graph: Graph, base: string, settings: readonly PublicEntry[]): { publisher: Quad_Subject, contact: Quad_Subject | null } {
  const publisher = DataFactory.namedNode(`${base}/api/dcat.ttl#publisher`)
  graph.add(publisher, rdf('type'), foaf('Agent'))
  for (const { publisher: name, locale } of settings)
    graph.add(publisher, foaf('name'), textIn(name, locale))
  const email = settings.map(entry => entry.contactEmail).find(address => typeof address === 'string' && address !== '')
  if (email === undefined)
    return { publisher, contact: null }
  const contact = DataFactory.namedNode(`${base}/api/dcat.ttl#contact`)
  graph.add(contact, rdf('type'), vcard('Organization'))
  graph.add(contact, vcard('hasEmail'), DataFactory.namedNode(`mailto:${String(email)}`))
  for (const { publisher: name, locale } of settings)
    graph.add(contact, vcard('fn'), textIn(name, locale))
  return { publisher, contact }
}
