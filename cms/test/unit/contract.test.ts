import type * as contract from '../../contract/content.ts'
import type { ContentTypeName } from '../../contract/content.ts'
import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { CONTENT_TYPE_NAMES } from '../../src/content/content-types.ts'
import { readContentAttributes } from '../../src/seeds/content-schema.ts'

/** Named here so that renaming an interface in the contract breaks this file and not the test's silence. */
interface Interfaces {
  AgreementDraft: contract.AgreementDraft
  Barrier: contract.Barrier
  CollaborationForm: contract.CollaborationForm
  ContactPoint: contract.ContactPoint
  County: contract.County
  DocumentBase: contract.DocumentBase
  Entrance: contract.Entrance
  Event: contract.Event
  Example: contract.Example
  GlossaryTerm: contract.GlossaryTerm
  Idea: contract.Idea
  IncomeModel: contract.IncomeModel
  MeetingPlace: contract.MeetingPlace
  Municipality: contract.Municipality
  Need: contract.Need
  Provider: contract.Provider
  Question: contract.Question
  Recipe: contract.Recipe
  ServiceArea: contract.ServiceArea
  SiteSettings: contract.SiteSettings
  SupportScheme: contract.SupportScheme
  Template: contract.Template
}

const INTERFACE_OF: Record<ContentTypeName, keyof Interfaces> = {
  'recipe': 'Recipe',
  'example': 'Example',
  'template': 'Template',
  'agreement-draft': 'AgreementDraft',
  'meeting-place': 'MeetingPlace',
  'event': 'Event',
  'glossary-term': 'GlossaryTerm',
  'idea': 'Idea',
  'provider': 'Provider',
  'need': 'Need',
  'support-scheme': 'SupportScheme',
  'contact-point': 'ContactPoint',
  'question': 'Question',
  'service-area': 'ServiceArea',
  'collaboration-form': 'CollaborationForm',
  'income-model': 'IncomeModel',
  'barrier': 'Barrier',
  'municipality': 'Municipality',
  'county': 'County',
  'entrance': 'Entrance',
  'site-settings': 'SiteSettings',
}

const cms = resolve(import.meta.dirname, '../..')
const file = resolve(cms, 'contract/content.ts')
const program = ts.createProgram([file], { strict: true, noEmit: true, allowImportingTsExtensions: true, skipLibCheck: true })

function keysOf(name: string): string[] {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const declaration = source?.statements.find(statement => (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) && statement.name.text === name)
  if (declaration === undefined)
    throw new Error(`contract/content.ts has no type ${name}`)
  return checker.getTypeAtLocation(declaration).getProperties().map(property => property.name)
}

describe('the contract and the schemas', () => {
  it.each(CONTENT_TYPE_NAMES)('have the same fields for %s (add the field to both schema.json and contract/content.ts)', (type) => {
    const base = keysOf('DocumentBase')
    const promised = keysOf(INTERFACE_OF[type]).filter(key => !base.includes(key) && key !== 'editorNote')
    const stored = Object.keys(readContentAttributes(resolve(cms, 'src'), type)).filter(key => key !== 'editorNote')
    expect(promised.sort()).toEqual(stored.sort())
  })
})
