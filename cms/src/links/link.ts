/** What the server says of something that points at a document, and the admin shows. */
export interface Link {
  uid: string
  /** The name of the content type, as editors read it. */
  typeLabel: string
  documentId: string
  /** Null in types that are the same in every language. */
  locale: string | null
  title: string
  /** Where the pointing version is: an editor's draft, what readers see, or both. */
  isDraft: boolean
  isPublished: boolean
  /** In which fields: «Steg › Maler». */
  fields: string[]
}

export interface LinksReply {
  links: Link[]
  /** Links from types that the caller may not read. */
  hidden: number
}
