import { Link } from '@strapi/icons'

export function ReferencesIcon() {
  return <Link />
}
