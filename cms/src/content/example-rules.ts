import type { Entry } from './entry.ts'
import type { Problem } from './problem.ts'
import { labelOf } from '../admin-views/label-of.ts'
import { isEmpty, toList } from './entry.ts'

const label = (name: string) => labelOf('api::example.example', name)

/** What a worked-up example says, in the order of the form. */
const NEEDED = ['stage', 'initiative', 'parties', 'lifeLine', 'effects', 'body', 'collaborationForms', 'sources'] as const

/**
 * A candidate is never published, and neither is one that was only renamed «worked-up»: readers must learn who did
 * what, what stood in the way or was chosen, and what it gave or that nobody measured it.
 */
export function findExampleProblems(entry: Entry): Problem[] {
  const missing = listMissing(entry)
  const isCandidate = entry.state === 'candidate'
  if (!isCandidate && missing.length === 0)
    return findLifeLineProblems(entry)
  return [
    {
      path: ['state'],
      message: isCandidate
        ? 'Eksempelet er en kandidat og kan ikke publiseres før det er gjennomarbeidet.'
        : 'Eksempelet er satt til «Gjennomarbeidet», men er det ikke ennå.',
    },
    ...(missing.length > 0 ? [{ path: ['state'], message: `Dette mangler: ${missing.join(', ')}.` }] : []),
    ...(isCandidate ? [{ path: ['state'], message: `Når alt er på plass og sjekket med dem det gjelder, setter du «${label('state')}» til «Gjennomarbeidet».` }] : []),
    ...findLifeLineProblems(entry),
  ]
}

function listMissing(entry: Entry): string[] {
  const missing = NEEDED.filter(name => isEmpty(entry[name])).map(name => name === 'effects'
    ? `${label(name)} (er ingenting målt, sier du det i en effekt med dokumentasjon 0)`
    : label(name))
  const hasMove = toList(entry.barriersMet).some(({ move }) => !isEmpty(move))
  return hasMove || !isEmpty(entry.choicesMade)
    ? missing
    : [...missing, `${label('choicesMade')}, eller ${label('barriersMet').toLowerCase()} med ${labelOf('example.barrier-met', 'move').toLowerCase()}`]
}

/** Others learn most from why something ended. */
function findLifeLineProblems(entry: Entry): Problem[] {
  return toList(entry.lifeLine).flatMap(({ stage, endedBecause }, index) => stage === 'ended' && isEmpty(endedBecause)
    ? [{ path: ['lifeLine', String(index), 'endedBecause'], message: `${label('lifeLine')}: samarbeidet er avsluttet. Skriv hvorfor i feltet «${labelOf('example.life-line-event', 'endedBecause')}».` }]
    : [])
}
