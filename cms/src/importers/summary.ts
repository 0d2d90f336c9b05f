/** What an import did, or with a dry run would do. */
export interface ImportSummary {
  importer: string
  from: string
  dryRun: boolean
  added: string[]
  changed: { what: string, fields: string[] }[]
  unchanged: number
  ended: { what: string, on: string }[]
  skipped: { what: string, reason: string }[]
  /** What an editor should look at; nothing was done about it. */
  notices: string[]
}

/** For a terminal. */
export function formatSummary(summary: ImportSummary): string {
  const { importer, from, dryRun, added, changed, unchanged, ended, skipped, notices } = summary
  const counts = `${added.length} added, ${changed.length} changed, ${unchanged} unchanged, ${ended.length} ended, ${skipped.length} skipped`
  return [
    `${importer} from ${from}: ${counts}${dryRun ? ' (dry run: nothing was written)' : ''}`,
    ...added.map(what => `  added    ${what}`),
    ...changed.map(({ what, fields }) => `  changed  ${what}: ${fields.join(', ')}`),
    ...ended.map(({ what, on }) => `  ended    ${what}: ${on}`),
    ...skipped.map(({ what, reason }) => `  skipped  ${what}: ${reason}`),
    ...notices.map(notice => `  look at  ${notice}`),
  ].join('\n')
}
