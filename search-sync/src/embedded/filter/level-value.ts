import type { SingleValue } from '../engine-document.ts'

/** Values are compared without regard to case; numbers by value, also when written 1.0. */
export function levelValue(value: SingleValue): string {
  if (typeof value === 'number')
    return String(value)
  const text = String(value).trim().toLowerCase()
  return /^-?\d+(?:\.\d+)?$/.test(text) ? String(Number(text)) : text
}
