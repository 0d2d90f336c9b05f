/** Weights of the check digit, from the first digit: Brønnøysundregistrene's rule for organisation numbers. */
const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2] as const

/** Nine digits, with the spaces that people write taken out; undefined where it is not that. */
export function toNineDigits(written: string): string | undefined {
  const digits = written.replaceAll(/\s/g, '')
  return /^\d{9}$/.test(digits) ? digits : undefined
}

/** Whether the ninth of nine digits is what the others say (modulo 11). A remainder of 1 has no check digit. */
export function hasRightCheckDigit(nineDigits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(nineDigits[index]), 0)
  const checkDigit = (11 - sum % 11) % 11
  return checkDigit === Number(nineDigits[8])
}
