import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONTENT_TYPE_UIDS } from '../../../src/content/content-types.ts'
import { readFileSchemas } from '../../../src/openapi/file-schemas.ts'
import { depthOf } from '../../../src/read/check-populate.ts'
import { populateOf } from '../../../src/read/populate.ts'
import { parseReadQuery } from '../../../src/read/read-query.ts'

const schemas = readFileSchemas(resolve(import.meta.dirname, '../../../src'))
const RECIPE = 'api::recipe.recipe'

function parse(query: Record<string, unknown>, isList = true) {
  const { query: parsed, problems } = parseReadQuery(schemas, RECIPE, isList, query)
  return { parsed, wrong: problems.map(problem => problem.parameter) }
}

describe('a public read', () => {
  it('without parameters asks for what is published, as the contract has it', () => {
    expect(parse({})).toEqual({ parsed: { status: 'published', populate: populateOf(RECIPE), pagination: { page: 1, pageSize: 25, withCount: true } }, wrong: [] })
  })

  it('names every unknown or wrong parameter at once', () => {
    const { wrong } = parse({ q: '1', _q: 'x', status: 'draft', locale: 'de', fields: 'editorNote', sort: 'createdBy', pagination: { pageSize: '101', size: '1' }, filters: { editorNote: 'x' }, populate: 'createdBy' })
    expect(wrong).toEqual(['q', '_q', 'status', 'locale', 'fields', 'populate[createdBy]', 'filters[editorNote]', 'sort', 'pagination[size]', 'pagination[pageSize]'])
  })

  it('takes list parameters only for a list', () => {
    expect(parse({ filters: {}, sort: 'title', pagination: {}, locale: '*' }, false).wrong).toEqual(['filters', 'sort', 'pagination', 'locale'])
  })
})

describe('filters', () => {
  it.each([
    [{ slug: { $eq: 'a' } }, { $and: [{ slug: { $eq: 'a' } }] }],
    [{ slug: 'a' }, { $and: [{ slug: { $eq: 'a' } }] }],
    [{ isDemo: 'false' }, { $and: [{ isDemo: { $eq: false } }] }],
    [{ audiences: { $contains: 'entrepreneur' } }, { $and: [{ audiences: { $containsi: '"entrepreneur"' } }] }],
    [{ steps: { pitfall: { barrier: { code: 'x' } } } }, { $and: [{ steps: { $and: [{ pitfall: { $and: [{ barrier: { $and: [{ code: { $eq: 'x' } }] } }] } }] } }] }],
    [{ barriers: { $not: { code: 'x' } } }, { $and: [{ barriers: { $and: [{ $not: { $and: [{ code: { $eq: 'x' } }] } }] } }] }],
    [{ difficulty: { hats: { $between: ['1', '3'] } } }, { $and: [{ difficulty: { $and: [{ hats: { $between: [1, 3] } }] } }] }],
    [{ serviceAreas: { $null: 'true' } }, { $and: [{ serviceAreas: { $null: true } }] }],
  ])('take %j', (filters, expected) => {
    expect(parse({ filters })).toMatchObject({ parsed: { filters: expected }, wrong: [] })
  })

  it.each([
    [{ slug: { $like: 'a' } }, 'filters[slug]'],
    [{ slug: { $jsonSupersetOf: 'a' } }, 'filters[slug]'],
    [{ createdBy: { email: { $contains: 'a' } } }, 'filters[createdBy]'],
    [{ localizations: { title: 'x' } }, 'filters[localizations]'],
    [{ barriers: { createdBy: { id: '1' } } }, 'filters[barriers][createdBy]'],
    [{ body: { $contains: 'a' } }, 'filters[body]'],
    [{ reviewedAt: { $gt: 'yesterday' } }, 'filters[reviewedAt][$gt]'],
    [{ reviewedAt: { $gt: '2026-02-31' } }, 'filters[reviewedAt][$gt]'],
    [{ updatedAt: { $gt: '99999-01-01' } }, 'filters[updatedAt][$gt]'],
    [{ id: { $eq: '99999999999' } }, 'filters[id][$eq]'],
    [{ initiative: { $eq: 'nobody' } }, 'filters[initiative][$eq]'],
    [{ audiences: { $contains: 'all' } }, 'filters[audiences][$contains]'],
    [{ title: { $in: { a: 'b' } } }, 'filters[title][$in]'],
    [{ title: { $eq: 'x'.repeat(501) } }, 'filters[title][$eq]'],
    [{ id: { $in: Array.from({ length: 101 }).fill('1') } }, 'filters[id][$in]'],
    [{ $or: { title: 'x' } }, 'filters[$or]'],
    ['title', 'filters'],
    [{ __proto__: null, constructor: 'x' }, 'filters[constructor]'],
  ])('refuse %j', (filters, parameter) => {
    expect(parse({ filters }).wrong).toContain(parameter)
  })

  it('are bounded in depth and number', () => {
    let deep: Record<string, unknown> = { title: 'x' }
    for (let level = 0; level < 6; level++)
      deep = { $and: [deep] }
    expect(parse({ filters: deep }).wrong).toEqual(['filters[$and][0][$and][0][$and][0][$and][0][$and][0][$and][0]'])
    expect(parse({ filters: { $or: Array.from({ length: 31 }, () => ({ title: 'x' })) } }).wrong).toEqual(['filters'])
  })
})

describe('populate', () => {
  it.each([
    ['barriers,steps.terms', { barriers: {}, steps: { populate: { terms: {} } } }],
    [['barriers', 'sources'], { barriers: {}, sources: {} }],
    [{ barriers: { fields: 'title' } }, { barriers: { fields: ['title'] } }],
    ['false', {}],
  ])('takes %j', (populate, shape) => {
    const { parsed, wrong } = parse({ populate })
    expect(wrong).toEqual([])
    expect(Object.keys(parsed.populate)).toEqual(Object.keys(shape))
  })

  it('makes * a list of what is public, without createdBy and localizations', () => {
    expect(Object.keys(parse({ populate: '*' }).parsed.populate).sort()).toEqual(['barriers', 'collaborationForms', 'difficulty', 'ingredients', 'serviceAreas', 'sources', 'steps', 'terms'])
  })

  it.each([
    ['createdBy', 'populate[createdBy]'],
    ['localizations', 'populate[localizations]'],
    ['barriers.createdBy', 'populate[barriers][populate][createdBy]'],
    ['title', 'populate[title]'],
    [{ barriers: { status: 'draft' } }, 'populate[barriers][status]'],
    [{ barriers: { locale: 'nn' } }, 'populate[barriers][locale]'],
    [{ barriers: { filters: { editorNote: 'x' } } }, 'populate[barriers][filters][editorNote]'],
    [{ steps: { sort: 'secret' } }, 'populate[steps][sort]'],
    ['terms.seeAlso.seeAlso.seeAlso.seeAlso', 'populate[terms][populate][seeAlso][populate][seeAlso][populate][seeAlso][populate]'],
    [{ steps: 'x' }, 'populate[steps]'],
  ])('refuses %j', (populate, parameter) => {
    expect(parse({ populate }).wrong).toEqual([parameter])
  })

  it('is bounded in number', () => {
    const all = { serviceAreas: true, collaborationForms: true, barriers: true, terms: { populate: { seeAlso: { populate: '*' }, broader: { populate: '*' }, sources: true } } }
    expect(parse({ populate: { ...all, steps: { populate: { terms: all.terms, templates: { populate: '*' }, agreementDrafts: { populate: '*' } } } } }).wrong).toEqual(['populate'])
  })

  it.each(CONTENT_TYPE_UIDS)('of our own for %s passes the same door', (uid) => {
    const asGiven = JSON.parse(JSON.stringify(populateOf(uid))) as Record<string, unknown>
    expect(parseReadQuery(schemas, uid, false, { populate: Object.keys(asGiven).length === 0 ? 'false' : asGiven }).problems).toEqual([])
    expect(depthOf(populateOf(uid))).toBeLessThanOrEqual(3)
  })
})

describe('pagination', () => {
  it.each([
    [{ page: '0' }, ['pagination[page]']],
    [{ page: '-1' }, ['pagination[page]']],
    [{ page: '1e3' }, ['pagination[page]']],
    [{ page: '999999999999' }, ['pagination[page]']],
    [{ pageSize: ['1', '2'] }, ['pagination[pageSize]']],
    [{ limit: '-1' }, ['pagination[limit]']],
    [{ page: '1', limit: '5' }, ['pagination']],
    [{ withCount: 'maybe' }, ['pagination[withCount]']],
    ['5', ['pagination']],
    [{ start: '10', limit: '100' }, []],
  ])('of %j is wrong in %j', (pagination, expected) => {
    expect(parse({ pagination }).wrong).toEqual(expected)
  })
})
