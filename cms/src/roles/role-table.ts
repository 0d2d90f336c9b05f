import type { AdminAction } from '../admin-api/admin-actions.ts'

/**
 * Who may do what, as code: the only place where it is written. `ensureRoles` makes the database say the same at
 * every start. The administrator is not in the tables: Strapi gives that role every action there is.
 */
export type EditorRole = 'forfatter' | 'redaktør'
export const EDITOR_ROLES: readonly EditorRole[] = ['forfatter', 'redaktør']

/** `delete-unpublished` is delete for what readers have not got. */
export type Right = 'create' | 'read' | 'update' | 'delete' | 'delete-unpublished' | 'publish'

interface RoleText { code: string, name: string, description: string }

const SET_BACK = 'Rettighetene er skrevet i koden og settes tilbake når kokeboka starter. Trenger noen andre rettigheter, lager du en egen rolle.'

/** The codes are those of Strapi's own three roles, so that there are three roles and not six. */
export const ROLE_TEXTS: Readonly<Record<EditorRole | 'administrator', RoleText>> = {
  forfatter: {
    code: 'strapi-author',
    name: 'Forfatter',
    description: `Skriver og endrer kladder, laster opp filer og sender kladder til redaktør. Publiserer ikke. ${SET_BACK}`,
  },
  redaktør: {
    code: 'strapi-editor',
    name: 'Redaktør',
    description: `Skriver, publiserer, avpubliserer og sletter alt innhold, og tar imot innspill. Endrer ikke brukere og innstillinger. ${SET_BACK}`,
  },
  administrator: {
    code: 'strapi-super-admin',
    name: 'Administrator',
    description: 'Gjør alt en redaktør gjør, og styrer brukere, roller, nøkler og innstillinger. Har alltid alle rettigheter.',
  },
}

const BOTH: readonly EditorRole[] = ['forfatter', 'redaktør']
const EDITOR: readonly EditorRole[] = ['redaktør']
const NOBODY: readonly EditorRole[] = []

/** Our own parts of the admin. A new action fails to compile until someone has decided about it. */
export const OWN_ACTION_ROLES: Readonly<Record<AdminAction, readonly EditorRole[]>> = {
  'history.read': BOTH,
  'history.restore': EDITOR,
  'edition.read': EDITOR,
  'edition.freeze': NOBODY,
  'schedule.read': BOTH,
  // To plan a publishing is to publish.
  'schedule.write': EDITOR,
  'draft.submit': BOTH,
  'draft.return': EDITOR,
  'reference.read': BOTH,
  'links.read': BOTH,
  'submission.count': EDITOR,
  'home.read': BOTH,
}

/** `own`: only what the person has made. */
type Grant = readonly EditorRole[] | Readonly<Record<EditorRole, 'all' | 'own'>>

/** Strapi's actions that are not about one content type. A test fails when Strapi has one that is not here. */
export const STRAPI_ACTION_ROLES: Readonly<Record<string, Grant>> = {
  'plugin::upload.read': BOTH,
  'plugin::upload.assets.create': BOTH,
  // Details, replacing and deleting are one right in Strapi.
  'plugin::upload.assets.update': { forfatter: 'own', redaktør: 'all' },
  'plugin::upload.assets.download': BOTH,
  'plugin::upload.assets.copy-link': BOTH,
}

/** Strapi's actions that only an administrator has: users, keys, settings, and views that are code (src/admin-views). */
export const ADMINISTRATOR_ACTIONS: readonly RegExp[] = [
  /^admin::(?:marketplace|webhooks|users|roles|api-tokens|admin-tokens|project-settings|transfer\.tokens)\./,
  /^plugin::content-manager\.(?:single-types|collection-types|components)\.configure-/,
  /^plugin::content-type-builder\.read$/,
  /^plugin::email\.settings\.read$/,
  /^plugin::upload\.(?:configure-view|settings\.read)$/,
  // Which languages there are, everyone is told; this one opens the settings.
  /^plugin::i18n\.locale\./,
]
