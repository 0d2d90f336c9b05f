import type { AgreementDraftPage, CoverFieldView, DocumentVersion, FileLink, TemplatePage } from '../../shared/types/pages.ts'
import type { FoundEntry } from '../cms/find-entry.ts'
import type { DocumentOf } from '../cms/schemas.ts'
import { toFilePath } from '../../shared/file-path.ts'
import { toEntryPage } from './to-entry-page.ts'
import { toParagraphs } from './to-paragraphs.ts'

type Versioned = DocumentOf<'template'> | DocumentOf<'agreement-draft'>

export function toTemplatePage(found: FoundEntry<'template'>): TemplatePage {
  const { kind, fields, sections } = found.document
  return {
    ...toEntryPage('template', found),
    kind,
    fields: toFields(found.document),
    sections: sections.map(section => ({ heading: section.heading, paragraphs: toParagraphs(section.text, fields), help: section.help })),
    version: toVersion(found.document),
    files: toFiles(found.document),
  }
}

export function toAgreementDraftPage(found: FoundEntry<'agreement-draft'>): AgreementDraftPage {
  const { kind, fields, clauses } = found.document
  return {
    ...toEntryPage('agreement-draft', found),
    kind,
    fields: toFields(found.document),
    clauses: clauses.map(({ text, optional, ...clause }, index) => ({ ...clause, number: index + 1, paragraphs: toParagraphs(text, fields), isOptional: optional })),
    version: toVersion(found.document),
    files: toFiles(found.document),
  }
}

function toFields(document: Versioned): CoverFieldView[] {
  return document.fields.map(({ choices, required, ...field }) => ({ ...field, choices: toLines(choices), isRequired: required }))
}

function toVersion(document: Versioned): DocumentVersion {
  return { version: document.version, date: document.versionDate, change: document.versionChange }
}

/** A file that we do not hand out (see shared/file-path.ts) is not shown either. */
function toFiles(document: Versioned): FileLink[] {
  return document.attachments.flatMap(({ name, url, size }) => {
    const path = toFilePath(url)
    return path === null ? [] : [{ name, path, format: path.slice(path.lastIndexOf('.') + 1).toUpperCase(), bytes: size * 1_000 }]
  })
}

/** Fields that hold one value a line. */
export function toLines(text: string | null): string[] {
  return (text ?? '').split('\n').map(line => line.trim()).filter(line => line !== '')
}
