/** The first that fits is given. Paths are those of Strapi's content manager and media library. */
const REASONS: readonly { method?: string, path: RegExp, reason: string }[] = [
  { path: /^\/content-manager\/.*\/actions\/(?:bulkP|p)ublish$/, reason: 'Du kan ikke publisere med den rollen du har. Bruk «Send til redaktør», så publiserer en redaktør.' },
  { path: /^\/content-manager\/.*\/actions\/(?:bulkU|u)npublish$/, reason: 'Du kan ikke avpublisere med den rollen du har. Be en redaktør om det.' },
  { path: /^\/content-manager\/.*\/actions\/bulkDelete$/, reason: 'Du kan ikke slette det som er publisert, eller innhold du ikke selv har ansvar for. Be en redaktør om det.' },
  { method: 'DELETE', path: /^\/content-manager\//, reason: 'Du kan ikke slette det som er publisert, eller innhold du ikke selv har ansvar for. Be en redaktør om det.' },
  { method: 'GET', path: /^\/content-manager\//, reason: 'Du har ikke tilgang til dette innholdet med den rollen du har.' },
  { path: /^\/content-manager\//, reason: 'Du kan ikke endre dette innholdet med den rollen du har. Be en redaktør om det.' },
  { path: /^\/upload/, reason: 'Du kan bare endre, erstatte og slette filer du selv har lastet opp. Be en redaktør om det.' },
]

/** Why someone who is logged in to the admin was refused, in the editor's language; nothing for what is not an editor's. */
export function refusalReason(method: string, path: string): string | undefined {
  return REASONS.find(rule => (rule.method === undefined || rule.method === method) && rule.path.test(path))?.reason
}
