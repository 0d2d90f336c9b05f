/** A description in the words of schema.org, as JSON-LD. A test holds types and properties against the vocabulary. */
export interface Thing { '@type': string, [property: string]: ThingValue }
export type ThingValue = string | number | boolean | null | undefined | Thing | { '@id': string } | ThingValue[]

export const licenceUrl = 'https://creativecommons.org/licenses/by/4.0/'

/** Without what is not known: a machine must not take an empty field for an answer. */
export function toThing(type: string, properties: Record<string, ThingValue>): Thing {
  const known = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))
  return { '@type': type, ...Object.fromEntries(known) }
}

/** As text to put into a page: nothing in it can end the element that it stands in. */
export function toJsonLd(things: Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c')
}
