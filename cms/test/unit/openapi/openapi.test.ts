import type { ContentTypeName } from '../../../contract/content.ts'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { CONTENT_TYPE_NAMES } from '../../../src/content/content-types.ts'
import { buildOpenApi, formatOpenApi } from '../../../src/openapi/build-openapi.ts'
import { readFileSchemas } from '../../../src/openapi/file-schemas.ts'
import { toSchemaName } from '../../../src/openapi/json-schema.ts'

const cms = resolve(import.meta.dirname, '../../..')
const schemas = readFileSchemas(resolve(cms, 'src'))
interface Part { properties: Record<string, { $ref?: string, items?: { $ref?: string }, anyOf?: { $ref?: string }[], type?: string | string[] }>, additionalProperties?: boolean }
const description = buildOpenApi(schemas) as { paths: Record<string, object>, components: { schemas: Record<string, Part> } }

describe('openapi.json', () => {
  it('is what the schemas say (run `npm run openapi` in cms/)', () => {
    expect(readFileSync(resolve(cms, 'openapi.json'), 'utf8') === formatOpenApi(schemas)).toBe(true)
  })

  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(description))
    expect(result.errors ?? []).toEqual([])
    expect(result.valid).toBe(true)
  })

  it('says nothing of what is not for others', () => {
    const text = JSON.stringify(description)
    expect(text).not.toMatch(/editorNote|createdBy|updatedBy|password|\/api\/sync|preview|admin::|replyAddress/)
  })

  it('is closed: an object of ours names everything that it has', () => {
    const open = Object.entries(description.components.schemas).filter(([, part]) => part.properties !== undefined && part.additionalProperties !== false).map(([name]) => name)
    expect(open).toEqual(['BlockImage', 'EditionEntry'])
  })
})

const file = resolve(cms, 'contract/content.ts')
const program = ts.createProgram([file], { strict: true, noEmit: true, allowImportingTsExtensions: true, skipLibCheck: true })
/** Not in the contract, because readers should not build on them; Strapi gives them all the same. */
const ALSO_GIVEN = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt']

describe('openapi.json and cms/contract/content.ts', () => {
  it.each(CONTENT_TYPE_NAMES)('agree about %s, its parts and what it refers to', (name) => {
    const checker = program.getTypeChecker()
    const differences: string[] = []
    const compare = (type: ts.Type, schemaName: string, path: string): void => {
      const part = description.components.schemas[schemaName]
      if (part?.properties === undefined)
        return
      const promised = checker.getPropertiesOfType(type).filter(property => property.name !== 'editorNote')
      const names = promised.map(property => property.name)
      const described = Object.keys(part.properties)
      differences.push(
        ...names.filter(key => !described.includes(key)).map(key => `${path}.${key} is only in the contract`),
        ...described.filter(key => !names.includes(key) && !ALSO_GIVEN.includes(key)).map(key => `${path}.${key} is only in openapi.json`),
      )
      for (const property of promised) {
        const below = part.properties[property.name]
        const ref = below?.$ref ?? below?.items?.$ref ?? below?.anyOf?.[0]?.$ref
        const declared = checker.getNonNullableType(checker.getTypeOfSymbol(property))
        const element = checker.isArrayType(declared) ? checker.getTypeArguments(declared as ts.TypeReference)[0] : declared
        if (ref !== undefined && !ref.endsWith('/Blocks') && element !== undefined && element.getProperties().length > 0)
          compare(element, ref.slice(ref.lastIndexOf('/') + 1), `${path}.${property.name}`)
      }
    }
    compare(typeOf(checker, name), toSchemaName(name), name)
    expect(differences).toEqual([])
  })
})

function typeOf(checker: ts.TypeChecker, name: ContentTypeName): ts.Type {
  const declaration = program.getSourceFile(file)?.statements.find(statement =>
    (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) && statement.name.text === toSchemaName(name))
  if (declaration === undefined)
    throw new Error(`contract/content.ts has no type ${toSchemaName(name)}`)
  return checker.getTypeAtLocation(declaration)
}
