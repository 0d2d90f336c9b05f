import type { StrapiApp } from '@strapi/strapi/admin'
import type { ComponentType, ReactNode } from 'react'

/**
 * What we use of `apis` of Strapi 5.54's content manager. Its own types are not reachable from here: they are not
 * exported by `@strapi/strapi/admin`.
 */
export interface AdminDocument { documentId?: string, locale?: string | null, status?: 'draft' | 'published' | 'modified', updatedAt?: string | null, publishedAt?: string | null }
export interface EditViewProps { model: string, documentId?: string, document?: AdminDocument }
export interface ListViewProps { model: string, documents: AdminDocument[] }

export interface ActionDialog {
  type: string
  title?: string
  content?: ReactNode | ComponentType<{ onClose: () => void }>
  confirmLabel?: string
  onConfirm?: () => void | Promise<void>
  onCancel?: () => void | Promise<void>
}
export interface ActionDescription {
  label?: string
  variant?: string
  onClick?: () => unknown
  dialog?: ActionDialog
}
/** A function that Strapi renders as a component, so it may use hooks; its static parts tell where it goes. */
export interface Action<Props> {
  (props: Props): ActionDescription | null | undefined
  type?: string
  position?: unknown
}
export type SidePanel = (props: EditViewProps) => { title: string, content: ReactNode } | null

export interface ContentManagerApis {
  addEditViewSidePanel: (panels: SidePanel[]) => void
  addDocumentAction: (change: (actions: Action<EditViewProps>[]) => Action<EditViewProps>[]) => void
  addBulkAction: (change: (actions: Action<ListViewProps>[]) => Action<ListViewProps>[]) => void
}

export function contentManagerApis(app: Pick<StrapiApp, 'getPlugin'>): ContentManagerApis {
  // A plugin's `apis` are anything to Strapi's types.
  return app.getPlugin('content-manager').apis as unknown as ContentManagerApis
}
