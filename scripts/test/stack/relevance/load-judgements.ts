import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

export const queryClasses = ['exact', 'inflected', 'compound', 'nynorsk', 'misspelt', 'intent', 'unseen', 'fresh'] as const
export type QueryClass = typeof queryClasses[number]

export interface Judgement {
  queryClass: QueryClass
  locale: 'nb' | 'nn' | 'en'
  query: string
  /** 1–3, by folder and seed key: `oppskrifter/basisoppskrift`. */
  grades: ReadonlyMap<string, number>
}

const fileSchema = z.record(z.enum(queryClasses), z.partialRecord(z.enum(['nb', 'nn', 'en']), z.record(z.string(), z.record(z.string().regex(/^[a-z]+\/[a-z0-9-]+$/), z.int().min(1).max(3)))))

/** @throws {z.ZodError} naming every line of judgements.yaml that is not right. */
export function loadJudgements(): Judgement[] {
  const file = fileSchema.parse(parse(readFileSync(join(import.meta.dirname, 'judgements.yaml'), 'utf8')))
  return queryClasses.flatMap(queryClass => Object.entries(file[queryClass]).flatMap(([locale, queries]) => Object.entries(queries).map(([query, grades]) => ({
    queryClass,
    locale: locale as Judgement['locale'],
    query,
    grades: new Map(Object.entries(grades)),
  }))))
}

/** Folder of the address, by type. */
export const folders: Record<string, string> = {
  'recipe': 'oppskrifter',
  'template': 'maler',
  'agreement-draft': 'avtaleutkast',
  'glossary-term': 'ordliste',
  'barrier': 'barrierer',
  'collaboration-form': 'samarbeidsformer',
  'service-area': 'tjenesteomrader',
  'idea': 'ideer',
  'income-model': 'inntektsmodeller',
}
const seedSchema = z.object({ key: z.string(), locales: z.record(z.string(), z.object({ slug: z.string() })) })

/** `/tjenesteomrader/utlan-og-leige` → `tjenesteomrader/utlan-og-leie`: an entry has an address in each language, and one judgement. */
export function readSeedAddresses(seedDir: string): Map<string, string> {
  return new Map(Object.entries(folders).flatMap(([type, folder]) => readdirSync(join(seedDir, type)).flatMap((file) => {
    const { key, locales } = seedSchema.parse(parse(readFileSync(join(seedDir, type, file), 'utf8')))
    return Object.values(locales).map(({ slug }) => [`/${folder}/${slug}`, `${folder}/${key}`] as const)
  })))
}
