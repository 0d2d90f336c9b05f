import type { StrapiApp } from '@strapi/strapi/admin'
import type { ComponentType } from 'react'
import chefsHat from './chefs-hat.svg'
import { ChoicesIcon } from './choices/choices-icon.tsx'
import { nameEnumerations } from './enumeration-columns.tsx'
import { HatsIcon } from './hats/hats-icon.tsx'
import { hidePromotions } from './hide-promotions.ts'
import { addHistoryPages } from './history/add-history-pages.ts'
import { addHistoryPanel } from './history/add-history-panel.ts'
import { registerHomeWidgets } from './home/register-home-widgets.ts'
import { addLinks } from './links/register-links.ts'
import { preferNorwegian } from './prefer-norwegian.ts'
import { ReferencesIcon } from './references/references-icon.tsx'
import { addSchedulePanel, registerPlansPage } from './schedule/register-schedule.ts'
import { addSubmittedDrafts } from './submitted-drafts/add-submitted-drafts.ts'
import no from './translations/no.ts'

/** The site's plum, from light to dark, where Strapi has its violet. */
const PLUM = {
  primary100: '#f8eef2',
  primary200: '#ecd0db',
  primary500: '#8d2f54',
  primary600: '#6a1f3c',
  primary700: '#521730',
  buttonPrimary500: '#8d2f54',
  buttonPrimary600: '#6a1f3c',
}
/** Texts and icons on the dark surface are light (≥ 4.5:1); a button keeps its white text. */
const PLUM_IN_THE_DARK = {
  primary100: '#2a1a24',
  primary200: '#5c3347',
  primary500: '#dc94b3',
  primary600: '#e3a6c0',
  primary700: '#efc7d8',
  buttonPrimary500: '#a8446c',
  buttonPrimary600: '#8d2f54',
}

// Before Strapi reads the language, which it does between loading this file and `register`.
preferNorwegian()

export default {
  config: {
    locales: ['no'],
    translations: { no },
    theme: { light: { colors: PLUM }, dark: { colors: PLUM_IN_THE_DARK } },
    auth: { logo: chefsHat },
    menu: { logo: chefsHat },
    head: { favicon: chefsHat },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    registerPlansPage(app)
    registerHomeWidgets(app)
    addHistoryPages(app)
    app.customFields.register({
      name: 'choices',
      type: 'json',
      icon: ChoicesIcon,
      intlLabel: { id: 'kokeboka.choices.label', defaultMessage: 'Avkrysning' },
      intlDescription: { id: 'kokeboka.choices.description', defaultMessage: 'En eller flere fra en fast liste' },
      components: {
        // Strapi types the component without the props that it gives it.
        Input: async () => import('./choices/choices-input.tsx').then(module => ({ default: module.ChoicesInput as ComponentType })),
      },
    })
    app.customFields.register({
      name: 'references',
      type: 'json',
      icon: ReferencesIcon,
      intlLabel: { id: 'kokeboka.references.label', defaultMessage: 'Henvisninger' },
      intlDescription: { id: 'kokeboka.references.description', defaultMessage: 'Annet innhold, uansett språk' },
      components: {
        Input: async () => import('./references/references-input.tsx').then(module => ({ default: module.ReferencesInput as ComponentType })),
      },
    })
    app.customFields.register({
      name: 'hats',
      type: 'integer',
      icon: HatsIcon,
      intlLabel: { id: 'kokeboka.hats.label', defaultMessage: 'Kokkehatter' },
      intlDescription: { id: 'kokeboka.hats.description', defaultMessage: 'Regnes ut av vanskelighetsgraden' },
      components: {
        Input: async () => import('./hats/hats-input.tsx').then(module => ({ default: module.HatsInput as ComponentType })),
      },
    })
  },

  bootstrap(app: Pick<StrapiApp, 'registerHook' | 'getPlugin'>) {
    hidePromotions()
    addSchedulePanel(app)
    addLinks(app)
    addSubmittedDrafts(app)
    addHistoryPanel(app)
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', nameEnumerations)
  },
}
