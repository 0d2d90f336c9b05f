import type { ContentTypeName } from '../../contract/content.ts'
import type { EditorRole, Right } from './role-table.ts'
import { CONTENT_TYPE_NAMES } from '../content/content-types.ts'

/** A type that an editor sees: the public ones, and what readers send in. */
export type ManagedTypeName = ContentTypeName | 'submission'
export const MANAGED_TYPE_NAMES: readonly ManagedTypeName[] = [...CONTENT_TYPE_NAMES, 'submission']

/**
 * What a type is to those who write. A Record over all types: a new type fails to compile until someone has decided.
 * - `editorial`: written, submitted and published one by one
 * - `vocabulary`: words that all other entries are sorted by; a change is felt everywhere
 * - `register`: imported from SSB, and public at once
 * - `site`: what stands on every page
 * - `submission`: from readers, with addresses that are theirs
 */
type ContentKind = 'editorial' | 'vocabulary' | 'register' | 'site' | 'submission'
export const CONTENT_KINDS: Readonly<Record<ManagedTypeName, ContentKind>> = {
  'recipe': 'editorial',
  'example': 'editorial',
  'template': 'editorial',
  'agreement-draft': 'editorial',
  'meeting-place': 'editorial',
  'event': 'editorial',
  'glossary-term': 'editorial',
  'idea': 'editorial',
  'provider': 'editorial',
  'need': 'editorial',
  'support-scheme': 'editorial',
  'contact-point': 'editorial',
  'question': 'editorial',
  'service-area': 'vocabulary',
  'collaboration-form': 'vocabulary',
  'income-model': 'vocabulary',
  'barrier': 'vocabulary',
  'municipality': 'register',
  'county': 'register',
  'entrance': 'site',
  'site-settings': 'site',
  'submission': 'submission',
}

const EVERYTHING: readonly Right[] = ['create', 'read', 'update', 'delete', 'publish']

/** What each role may do with each kind. Everyone reads what entries are related to, or they could not relate them. */
export const CONTENT_RIGHTS: Readonly<Record<EditorRole, Readonly<Record<ContentKind, readonly Right[]>>>> = {
  forfatter: {
    editorial: ['create', 'read', 'update', 'delete-unpublished'],
    vocabulary: ['read'],
    register: ['read'],
    site: ['read'],
    submission: [],
  },
  redaktør: {
    editorial: EVERYTHING,
    vocabulary: EVERYTHING,
    register: ['create', 'read', 'update', 'delete'],
    site: ['create', 'read', 'update', 'publish'],
    submission: ['read', 'update', 'delete'],
  },
}
