import type { Environment } from '../env.ts'
import { isIn, splitLocalePrefix } from '../../shared/paths.ts'

/** The Norwegian page for an address below `/se` that is not shown in Northern Sámi; null for all that is shown as asked. */
export function findNorwegianPage(address: string, samiInterface: Environment['SAMI_INTERFACE']): string | null {
  const [requestPath = '', ...query] = address.split('?')
  const { locale, path } = splitLocalePrefix(requestPath)
  if (locale !== 'se' || (samiInterface !== 'off' && isIn('se', path)))
    return null
  return [path, ...query].join('?')
}
