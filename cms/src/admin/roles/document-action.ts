import type { ComponentType, ReactNode, SyntheticEvent } from 'react'

/** What is used of the content manager's extension points. Strapi exports them from a package that is not ours to import. */
export interface EditViewProps {
  activeTab: 'draft' | 'published' | null
  model: string
  /** Undefined while an entry is made. */
  documentId?: string
  document?: { locale?: string | null, status?: 'draft' | 'published' | 'modified', updatedAt?: string }
}
export interface DocumentActionDescription {
  label: string
  position?: string | string[]
  variant?: 'default' | 'secondary' | 'danger'
  disabled?: boolean
  onClick?: (event: SyntheticEvent) => boolean | void
  dialog?:
    | { type: 'notification', title: string, content?: string, status?: 'warning' }
    | { type: 'modal', title: string, content: ComponentType<{ onClose: () => void }> }
}
/** A function that Strapi renders as a component, so that it may use hooks. */
export interface DocumentAction {
  (props: EditViewProps): DocumentActionDescription | null
  type?: string
  position?: string | string[]
}
export type Panel = (props: EditViewProps) => { title: string, content: ReactNode } | null
export interface ContentManagerApis {
  addDocumentAction: (change: (actions: DocumentAction[]) => DocumentAction[]) => void
  addEditViewSidePanel: (panels: Panel[]) => void
}
