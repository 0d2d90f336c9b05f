import { Check } from '@strapi/icons'

export function ChoicesIcon() {
  return <Check />
}
