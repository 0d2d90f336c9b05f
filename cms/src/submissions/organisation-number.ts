const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2]

/** Nine digits, the last of them a check digit (mod 11), as Enhetsregisteret gives them out. */
export function isOrganisationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text))
    return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  const check = (11 - sum % 11) % 11
  return check !== 10 && check === Number(text[8])
}
