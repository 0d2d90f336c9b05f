import type { FieldAttribute } from './walk-fields.ts'

/**
 * The part of JSON Logic that our schemas use in `conditions.visible`: `{ "==" | "!=": [{ "var": name }, value] }`.
 * A unit test holds every schema against it.
 */
export interface Condition { operator: '==' | '!=', dependsOn: string, value: unknown }

/** Undefined for a field that is always shown. @throws {Error} for a condition in another form. */
export function parseCondition({ conditions }: Pick<FieldAttribute, 'conditions'>): Condition | undefined {
  const visible = conditions?.visible
  if (visible === undefined)
    return undefined
  const [[operator, operands] = [], ...rest] = Object.entries(visible as Record<string, unknown>)
  const [variable, value] = Array.isArray(operands) ? operands as unknown[] : []
  const dependsOn = typeof variable === 'object' && variable !== null && 'var' in variable ? variable.var : undefined
  if ((operator !== '==' && operator !== '!=') || typeof dependsOn !== 'string' || rest.length > 0)
    throw new Error(`A condition of another form than «field == value»: ${JSON.stringify(visible)}`)
  return { operator, dependsOn, value: value ?? null }
}

/** Whether the form shows the field beside these values. */
export function isShown(condition: Condition, values: Record<string, unknown>): boolean {
  const isEqual = (values[condition.dependsOn] ?? null) === condition.value
  return condition.operator === '==' ? isEqual : !isEqual
}
