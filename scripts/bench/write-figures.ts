import type { Figure, Figures, Target } from './figure.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import process from 'node:process'
import { figuresSchema, isMet } from './figure.ts'

/** Puts the newly measured sections among those measured before, in JSON and as a page. */
export function writeFigures(measured: ReadonlyMap<string, Figure[]>, files: { json: string, page: string }): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`
  const date = new Date().toISOString().slice(0, 10)
  const before = figuresSchema.parse(JSON.parse(readFileSync(files.json, 'utf8')))
  const all = figuresSchema.parse({ ...before, ...Object.fromEntries([...measured].map(([name, figures]) => [name, { machine, date, figures }])) })
  writeFileSync(files.json, `${JSON.stringify(all, null, 2)}\n`)
  writeFileSync(files.page, toPage(all))
}

/** The sections as Markdown, one table each. */
export function toPage(all: Figures): string {
  const sections = Object.entries(all).map(([name, { machine, date, figures }]) => [
    `## ${name}`,
    '',
    `Measured ${date} on ${machine}.`,
    '',
    '| What | Measured | Target | Met |',
    '| --- | --- | --- | --- |',
    ...figures.map(figure => `| ${figure.what} (${figure.unit}) | ${toText(figure.measured)} | ${figure.targets.map(toAim).join(' · ')} | ${figure.targets.map(target => isMet(figure, target) ? 'yes' : '**no**').join(' · ')} |`),
  ].join('\n'))
  return `${['# Figures', 'Written by `npm run bench`, from figures.json beside it; do not edit. Sections can be measured alone: `npm run bench -- search rebuild`.', ...sections].join('\n\n')}\n`
}

function toText(measured: Figure['measured']): string {
  return typeof measured === 'number' ? String(measured) : Object.entries(measured).map(([name, value]) => `${name} ${value}`).join(' · ')
}

function toAim({ of, most, least }: Target): string {
  return [of, most === undefined ? undefined : `≤ ${most}`, least === undefined ? undefined : `≥ ${least}`].filter(part => part !== undefined).join(' ')
}
