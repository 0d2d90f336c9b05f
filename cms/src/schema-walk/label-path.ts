import type { FieldPath } from './field-paths.ts'
import { labelOf } from '../admin-views/label-of.ts'

/** «Steg › Fallgruve › Barriere» */
export function labelPath({ steps, owners }: FieldPath): string {
  return steps.map((step, index) => labelOf(owners[index] ?? '', step)).join(' › ')
}
