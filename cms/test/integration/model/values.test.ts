import type { Cms } from '../boot-cms.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureReferenceLinks } from '../../../src/bootstrap/ensure-reference-links.ts'
import { resolveReferences } from '../../../src/references/resolve-references.ts'
import { bootCms } from '../boot-cms.ts'

let cms: Cms
let made = 0

beforeAll(async () => {
  cms = await bootCms()
})
afterAll(() => cms?.stop())

type Uid = 'api::provider.provider' | 'api::idea.idea' | 'api::event.event' | 'api::recipe.recipe' | 'api::need.need' | 'api::barrier.barrier' | 'api::example.example'

function save(uid: Uid, data: Record<string, unknown>, locale = 'nb') {
  made += 1
  return cms.strapi.documents(uid).create({ locale, data: { title: `Prøve ${made}`, slug: `prove-${made}`, summary: 'Kort.', ...data } as never })
}
const idOf = async (uid: Uid, slug: string) => (await cms.strapi.db.query(uid).findOne({ where: { slug } }) as { documentId: string }).documentId

describe('a value that is saved', () => {
  it('is refused with the labels of the form, all problems at once and each with its path', async () => {
    const refused = save('api::provider.provider', {
      organisationNumber: '123 456 780',
      website: 'javascript:alert(1)',
      sources: [{ label: 'A', url: 'https://www.example.org' }, { label: 'B', url: 'ftp://example.org' }],
    })
    await expect(refused).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('Feltet «Organisasjonsnummer» er ikke et gyldig organisasjonsnummer'),
      details: { errors: [{ path: ['organisationNumber'] }, { path: ['website'] }, { path: ['sources', '1', 'url'] }] },
    })
  })

  it('is stored as the rule writes it', async () => {
    const provider = await save('api::provider.provider', { organisationNumber: '123 456 785', website: ' https://www.example.org ' })
    expect(provider).toMatchObject({ organisationNumber: '123456785', website: 'https://www.example.org' })
  })

  it('is held against its list of choices, and its zone and recurrence', async () => {
    await expect(save('api::idea.idea', { problem: 'P', approach: 'A', audiences: ['alle'] })).rejects.toThrow('Feltet «Hvem er det for?» har en ukjent verdi: alle.')
    const times = { startsAt: '2027-01-01T10:00:00.000Z', endsAt: '2027-01-01T11:00:00.000Z' }
    await expect(save('api::event.event', { ...times, timeZone: 'Europa/Oslo' })).rejects.toThrow('«Tidssone»')
    await expect(save('api::event.event', { ...times, timeZone: 'Europe/Oslo', recurrenceRule: 'FREQ=WEEKLY' })).rejects.toThrow('«Gjentakelse»: regelen må ta slutt')
  })
})

describe('a field of references', () => {
  const refer = (relatedEntries: unknown) => save('api::idea.idea', { problem: 'P', approach: 'A', relatedEntries })

  it.each([
    ['en lenke', 'skal være en liste'],
    [[{ type: 'recipe' }], 'skal være en liste'],
    [[{ type: 'recipe', documentId: 'a', title: 'T' }], 'skal være en liste'],
    [[{ type: 'page', documentId: 'a' }], 'kan ikke vise til innhold av typen page'],
    [[{ type: 'municipality', documentId: 'a' }], 'kan ikke vise til innhold av typen municipality'],
    [[{ type: 'recipe', documentId: 'finnesikke' }], 'viser til innhold som ikke finnes: recipe/finnesikke'],
  ])('refuses %j, naming the field', async (value, problem) => {
    await expect(refer(value)).rejects.toThrow(`Feltet «Relatert innhold» ${problem}`)
  })

  it('takes only the types it is for, inside components too', async () => {
    const recipe = await idOf('api::recipe.recipe', 'liten-prove')
    const steps = [{ phase: 'before', title: 'Steg', text: [], examples: [{ type: 'recipe', documentId: recipe }] }]
    await expect(save('api::recipe.recipe', { initiative: 'joint', situation: 'S', steps })).rejects.toMatchObject({
      message: 'Feltet «Eksempler» kan ikke vise til innhold av typen recipe.',
      details: { errors: [{ path: ['steps', '0', 'examples'] }] },
    })
  })

  it('keeps each document once, in the given order, and never itself', async () => {
    const reference = { type: 'recipe', documentId: await idOf('api::recipe.recipe', 'liten-prove') }
    const other = { type: 'provider', documentId: await idOf('api::provider.provider', 'trampolina') }
    const { documentId, ...idea } = await refer([other, reference, other])
    expect(idea).toMatchObject({ relatedEntries: [other, reference] })
    await expect(cms.strapi.documents('api::idea.idea').update({ documentId, locale: 'nb', data: { relatedEntries: [{ type: 'idea', documentId }] } as never })).rejects.toThrow('viser til innholdet selv')
  })

  it('is read as entries in the reader\'s language or the first there is, in order, without drafts', async () => {
    const draft = await save('api::idea.idea', { problem: 'P', approach: 'A' })
    const example = await idOf('api::example.example', 'hoppetau')
    const before = await read('/api/examples?filters[slug][$eq]=hoppetau&locale=nb')
    expect(before).toMatchObject({
      municipality: { code: '9801', title: 'Eksempelvik (oppdiktet)' },
      providers: [{ type: 'provider', locale: 'nn', slug: 'trampolina', title: 'Trampolina (oppdikta)', summary: 'Hoppar med ungdom.' }],
      relatedEntries: [{ type: 'recipe', slug: 'liten-prove' }, { type: 'glossary-term', slug: 'pilot' }],
      effects: [{ number: 12.5, evidence: 2 }],
    })
    const references = [{ type: 'glossary-term', documentId: await term('pilot') }, { type: 'idea', documentId: draft.documentId }]
    await cms.strapi.documents('api::example.example').update({ documentId: example, locale: 'nb', data: { relatedEntries: references } as never, status: 'published' })
    const after = await read('/api/examples?filters[slug][$eq]=hoppetau&locale=nb')
    expect(after.relatedEntries).toEqual([{ type: 'glossary-term', documentId: references[0]?.documentId, locale: 'nb', title: 'pilot', slug: 'pilot', summary: 'Et ord.' }])
  })

  it('is resolved in the steps of a recipe, for readers and for the sync alike', async () => {
    const recipe = await read('/api/recipes?filters[slug][$eq]=liten-prove&locale=nb')
    expect(recipe).toMatchObject({ steps: [{ examples: [{ type: 'example', slug: 'hoppetau' }] }] })
    const { body } = await cms.sync('POST', 'documents', { documents: [{ uid: 'api::recipe.recipe', documentId: recipe.documentId }] })
    expect(body).toMatchObject({ documents: [{ entries: [{ steps: [{ examples: [{ type: 'example', slug: 'hoppetau' }] }] }] }] })
  })

  it('costs one query a type however many entries refer', async () => {
    const [pilot, behov] = [await term('pilot'), await term('behov')]
    const entries = Array.from({ length: 50 }, (_, index) => ({ locale: 'nb', relatedEntries: [{ type: 'glossary-term', documentId: index % 2 === 0 ? pilot : behov }] }))
    let queries = 0
    const count = () => {
      queries += 1
    }
    cms.strapi.db.connection.on('query', count)
    await resolveReferences(cms.strapi, 'api::idea.idea', entries)
    cms.strapi.db.connection.removeListener('query', count)
    expect(queries).toBe(1)
    expect(entries[49]?.relatedEntries).toMatchObject([{ slug: 'behov' }])
  })
})

describe('a slug', () => {
  it.each([
    ['the one the form began with', 'need'],
    ['its next', 'need-12'],
    ['none', undefined],
  ])('is made of the title where the editor chose %s', async (_, slug) => {
    const number = made
    const need = await save('api::need.need', { problem: 'P', title: `Åpne dører på Røst ${number}`, slug })
    expect(need.slug).toBe(`apne-dorer-pa-rost-${number}`)
  })

  it('stands when the title changes', async () => {
    const { documentId } = await save('api::need.need', { problem: 'P', slug: 'star-fast' })
    const changed = await cms.strapi.documents('api::need.need').update({ documentId, locale: 'nb', data: { title: 'Noe annet' } as never })
    expect(changed?.slug).toBe('star-fast')
  })

  it('is free in another language and type, and taken within its own', async () => {
    await save('api::need.need', { problem: 'P', slug: 'samme' })
    await save('api::need.need', { problem: 'P', slug: 'samme' }, 'nn')
    await save('api::idea.idea', { problem: 'P', approach: 'A', slug: 'samme' })
    await expect(save('api::need.need', { problem: 'P', slug: 'samme' })).rejects.toThrow(/Feltet «Adresse»: «samme» er alt i bruk av «Prøve \d+»/)
    expect(await cms.strapi.db.query('api::need.need').count({ where: { slug: 'samme', locale: 'nb' } })).toBe(1)
  })

  it('is not freed by a draft that moves while the published one stands', async () => {
    const { documentId } = await save('api::barrier.barrier', { code: 'a-1', slug: 'opptatt' })
    const documents = cms.strapi.documents('api::barrier.barrier')
    await documents.publish({ documentId, locale: 'nb' })
    await documents.update({ documentId, locale: 'nb', data: { slug: 'flyttet' } as never })
    await expect(save('api::barrier.barrier', { code: 'a-2', slug: 'opptatt' })).rejects.toThrow('alt i bruk')
  })

  it('has only letters a–z, digits and hyphens', async () => {
    await expect(save('api::idea.idea', { problem: 'P', approach: 'A', slug: '../admin' })).rejects.toThrow('Feltet «Adresse» kan bare ha små bokstaver')
  })
})

describe('a field that the form hides', () => {
  it('is emptied when what hides it is saved, and kept by a save that does not say', async () => {
    const { documentId } = await save('api::need.need', { problem: 'P', outcome: 'pilot', outcomeText: 'En pilot.' })
    const update = (data: object) => cms.strapi.documents('api::need.need').update({ documentId, locale: 'nb', data: data as never })
    expect(await update({ frame: 'Ett år' })).toMatchObject({ outcomeText: 'En pilot.' })
    expect(await update({ outcome: 'open' })).toMatchObject({ outcomeText: null })
  })

  it('is emptied inside components and for relations too', async () => {
    const county = await cms.strapi.documents('api::county.county').findFirst({})
    const { documentId } = await save('api::provider.provider', { worksInCounties: [county?.documentId] })
    const provider = await cms.strapi.documents('api::provider.provider').update({ documentId, locale: 'nb', data: { worksNationwide: true } as never, populate: ['worksInCounties'] as never })
    expect(provider).toMatchObject({ worksInCounties: [] })
    const example = await save('api::example.example', { lifeLine: [{ stage: 'pilot', date: '2026-01-01', text: 'T', endedBecause: 'Slutt' }] })
    expect(await cms.strapi.documents('api::example.example').findOne({ documentId: example.documentId, locale: 'nb', populate: ['lifeLine'] as never })).toMatchObject({ lifeLine: [{ endedBecause: null }] })
  })
})

describe('who shows a document', () => {
  const RECIPE = 'api::recipe.recipe'
  const ask = async (uid: string, documentId: string, path: string) =>
    (await cms.sync('POST', 'dependents', { documentIds: [documentId], via: [{ uid: RECIPE, path }] })).body

  it('is found through references inside components, also after an unpublish', async () => {
    const example = await idOf('api::example.example', 'hoppetau')
    const recipe = await idOf(RECIPE, 'liten-prove')
    expect(await ask('api::example.example', example, 'steps.examples')).toEqual({ documents: [{ uid: RECIPE, documentId: recipe }] })
    expect(await ask('api::example.example', example, 'relatedEntries')).toEqual({ documents: [] })
    await cms.strapi.documents('api::example.example').unpublish({ documentId: example, locale: '*' })
    expect(await ask('api::example.example', example, 'steps.examples')).toEqual({ documents: [{ uid: RECIPE, documentId: recipe }] })
  })

  it('is found for a clone too', async () => {
    const recipe = await idOf(RECIPE, 'liten-prove')
    const example = await idOf('api::example.example', 'hoppetau')
    const clone = await cms.strapi.documents(RECIPE).clone({ documentId: recipe, data: { title: 'Klone', slug: 'klone' } as never })
    const { documents } = await ask('api::example.example', example, 'steps.examples') as { documents: { documentId: string }[] }
    expect(documents.map(document => document.documentId).sort()).toEqual([recipe, clone?.documentId].sort())
  })

  it('is told that the document is gone, though its relations went with it', async () => {
    const { documentId: term } = await save('api::barrier.barrier', { code: 'b-1' })
    const need = await save('api::need.need', { problem: 'P', barriers: [term] })
    const idea = await save('api::idea.idea', { problem: 'P', approach: 'A', relatedEntries: [{ type: 'barrier', documentId: term }] })
    await cms.strapi.db.connection('search_outbox').delete()
    await cms.strapi.documents('api::barrier.barrier').delete({ documentId: term, locale: '*' })
    const rows: { reason: string, document_id: string }[] = await cms.strapi.db.connection('search_outbox').orderBy('id')
    expect(rows.map(row => [row.reason, row.document_id])).toEqual([['delete', term], ['fan-out', need.documentId], ['fan-out', idea.documentId]])
  })

  it('is found anew at a start where there are no links at all, as after an import', async () => {
    const read = async () => await cms.strapi.db.connection('reference_links').select('to_document_id', 'from_document_id', 'field').orderBy(['to_document_id', 'from_document_id', 'field'])
    const before = await read()
    await cms.strapi.db.connection('reference_links').delete()
    await ensureReferenceLinks(cms.strapi)
    const after = await read()
    expect(after.length).toBeGreaterThan(3)
    expect(before).toEqual(expect.arrayContaining(after))
  })
})

async function read(path: string): Promise<Record<string, unknown> & { documentId: string }> {
  const response = await fetch(`${cms.url}${path}`)
  const { data } = await response.json() as { data: (Record<string, unknown> & { documentId: string })[] }
  if (data[0] === undefined)
    throw new Error(`${path} gave nothing`)
  return data[0]
}

async function term(slug: string): Promise<string> {
  return (await cms.strapi.db.query('api::glossary-term.glossary-term').findOne({ where: { slug } }) as { documentId: string }).documentId
}
