import type { BudgetWindowKey } from './budget-year.ts'
import type { WholeLocale } from './paths.ts'

/** What happens in each window of the municipal year, on the page and in the calendar alike. */
export const budgetYearTexts: Record<WholeLocale, Record<BudgetWindowKey, { title: string, text: string }>> = {
  nb: {
    listen: { title: 'Spør, lytt og prøv smått', text: 'Det nye budsjettet er i gang, og folk vet hva de fikk. Finn ut hvilke datoer kommunen arbeider etter, og hvilken linje i budsjettet forslaget deres hører til.' },
    show: { title: 'Vis arket, og be dem rette på det', text: 'Ledere begynner å tenke på neste år. Nå er det tid for pris, nytte og et notat som en leder kan bruke som sitt eget.' },
    submit: { title: 'Forslaget må være framme', text: 'Arbeidet med budsjettet starter for alvor etter sommeren. Det som koster noe, må ligge hos den som skal føre det inn.' },
    proposal: { title: 'Kommunedirektøren legger fram budsjettet', text: 'Forslaget kommer i oktober eller november. Les det samme dag.' },
    decision: { title: 'Kommunestyret vedtar', text: 'Forslaget ligger offentlig i fjorten dager, og så vedtar kommunestyret i desember. Ring rett etter vedtaket, og spør hva som skjer nå.' },
  },
  nn: {
    listen: { title: 'Spør, lytt og prøv smått', text: 'Det nye budsjettet er i gang, og folk veit kva dei fekk. Finn ut kva datoar kommunen arbeider etter, og kva linje i budsjettet forslaget dykkar høyrer til.' },
    show: { title: 'Vis arket, og be dei rette på det', text: 'Leiarar byrjar å tenkje på neste år. No er det tid for pris, nytte og eit notat som ein leiar kan bruke som sitt eige.' },
    submit: { title: 'Forslaget må vere framme', text: 'Arbeidet med budsjettet startar for alvor etter sommaren. Det som kostar noko, må liggje hos den som skal føre det inn.' },
    proposal: { title: 'Kommunedirektøren legg fram budsjettet', text: 'Forslaget kjem i oktober eller november. Les det same dag.' },
    decision: { title: 'Kommunestyret vedtek', text: 'Forslaget ligg offentleg i fjorten dagar, og så vedtek kommunestyret i desember. Ring rett etter vedtaket, og spør kva som skjer no.' },
  },
  en: {
    listen: { title: 'Ask, listen and try something small', text: 'The new budget is running, and people know what they got. Find out which dates the municipality works by, and which line of the budget your proposal belongs to.' },
    show: { title: 'Show your page, and ask them to correct it', text: 'Managers begin to think about next year. This is the time for price, benefit and a note that a manager can use as her own.' },
    submit: { title: 'The proposal must be there', text: 'Work on the budget starts in earnest after the summer. What costs something must be with whoever will enter it.' },
    proposal: { title: 'The chief executive presents the budget', text: 'The proposal comes in October or November. Read it the same day.' },
    decision: { title: 'The council decides', text: 'The proposal is public for fourteen days, and then the council decides in December. Call right after the decision, and ask what happens now.' },
  },
}
