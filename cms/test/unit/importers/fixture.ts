import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export function fixturePath(name: string): string {
  return resolve(import.meta.dirname, '../../fixtures/importers', name)
}

export function fixture(name: string): string {
  return readFileSync(fixturePath(name), 'utf8')
}
