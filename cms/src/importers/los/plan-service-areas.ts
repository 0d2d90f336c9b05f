import type { Locale } from '../../../contract/content.ts'
import type { FieldValues, Plan } from '../plan.ts'
import type { DocumentRow } from '../unfinished-changes.ts'
import type { LosTheme } from './parse-los.ts'
import { toSlug } from '../to-slug.ts'
import { localesWithoutUnfinishedChanges } from '../unfinished-changes.ts'

/** A service area in the CMS: each language's draft and published state is a row. */
export interface StoredServiceArea { documentId: string, rows: ServiceAreaRow[] }
export interface ServiceAreaRow extends DocumentRow {
  code: string
  title: string
  slug: string
  losUri: string | null
  codesCheckedAt: string | null
}

const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * New themes become drafts without a summary, which Strapi does not publish before an editor has written it. Of those we
 * have, only the date of the check is ours to write: a label that differs is told, and an editor decides.
 */
export function planServiceAreas(themes: readonly LosTheme[], stored: readonly StoredServiceArea[], today: string): Plan {
  const plan: Plan = { writes: [], unchanged: 0, skipped: [], notices: [] }
  const takenSlugs = new Set(stored.flatMap(area => area.rows.map(row => `${row.locale}/${row.slug}`)))
  const seen = new Set<StoredServiceArea>()
  for (const theme of themes) {
    const area = stored.find(({ rows }) => rows.some(row => isSameTheme(row, theme)))
    if (area === undefined) {
      addNew(plan, theme, today, takenSlugs)
      continue
    }
    seen.add(area)
    addCheck(plan, theme, area, today)
  }
  for (const { rows } of stored.filter(area => !seen.has(area)))
    plan.notices.push(`${rows[0]?.code}: is no longer a theme of Los (${rows[0]?.losUri ?? 'it has no address there'})`)
  return plan
}

function isSameTheme(row: ServiceAreaRow, theme: LosTheme): boolean {
  return row.code === theme.slug || row.losUri?.replace(/^http:/, 'https:') === theme.uri.replace(/^http:/, 'https:')
}

function addNew(plan: Plan, { slug: code, uri, labels }: LosTheme, today: string, takenSlugs: Set<string>): void {
  if (!CODE.test(code)) {
    plan.skipped.push({ what: code, reason: 'cannot be a code: only a–z, digits and hyphens can' })
    return
  }
  if (labels.nb === undefined) {
    plan.skipped.push({ what: code, reason: 'has no name in bokmål' })
    return
  }
  const shared = { code, losUri: uri, codesCheckedAt: today }
  const toEntry = (locale: Locale, title: string, wantedSlug: string): FieldValues => {
    const slug = takenSlugs.has(`${locale}/${wantedSlug}`) ? `${wantedSlug}-los` : wantedSlug
    takenSlugs.add(`${locale}/${slug}`)
    return { ...shared, title, slug }
  }
  plan.writes.push({
    form: 'new-draft',
    what: `${code} (${Object.keys(labels).sort().join(', ')})`,
    locales: {
      nb: toEntry('nb', labels.nb, code),
      ...(labels.nn === undefined ? {} : { nn: toEntry('nn', labels.nn, toSlug(labels.nn) || code) }),
    },
  })
}

function addCheck(plan: Plan, { slug: code, labels }: LosTheme, { documentId, rows }: StoredServiceArea, today: string): void {
  const drafts = rows.filter(row => row.publishedAt === null)
  for (const { locale, title } of drafts) {
    const label = locale === 'nb' || locale === 'nn' ? labels[locale] : undefined
    if (label !== undefined && label !== title)
      plan.notices.push(`${code} (${locale}): Los calls it «${label}», here it is «${title}»; an editor decides`)
  }
  const [draft] = drafts
  if (draft === undefined || draft.codesCheckedAt === today) {
    plan.unchanged += 1
    return
  }
  const publish = localesWithoutUnfinishedChanges(rows)
  if (publish.length === 0 && rows.length > drafts.length)
    plan.notices.push(`${code}: an editor has changes that are not published, so the date of the check is in the draft only`)
  plan.writes.push({ form: 'shared-fields', what: code, documentId, locale: draft.locale, data: { codesCheckedAt: today }, publish })
}
