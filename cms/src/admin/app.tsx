import type { StrapiApp } from '@strapi/strapi/admin'
import type { ComponentType } from 'react'
import chefsHat from './chefs-hat.svg'
import { ChoicesIcon } from './choices/choices-icon.tsx'
import { nameEnumerations } from './enumeration-columns.tsx'
import { hidePromotions } from './hide-promotions.ts'
import { registerHomeWidgets } from './home/register-home-widgets.ts'
import { preferNorwegian } from './prefer-norwegian.ts'
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

// Before Strapi reads the language, which it does between loading this file and `register`.
preferNorwegian()

export default {
  config: {
    locales: ['no'],
    translations: { no },
    theme: { light: { colors: PLUM }, dark: {} },
    auth: { logo: chefsHat },
    menu: { logo: chefsHat },
    head: { favicon: chefsHat },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    registerHomeWidgets(app)
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
  },

  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    hidePromotions()
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', nameEnumerations)
  },
}
