/** The codes we answer with, as Meilisearch has them: https://www.meilisearch.com/docs/reference/errors/error_codes */
const kinds = {
  bad_request: [400, 'invalid_request'],
  document_not_found: [404, 'invalid_request'],
  index_already_exists: [409, 'invalid_request'],
  index_not_found: [404, 'invalid_request'],
  index_primary_key_already_exists: [400, 'invalid_request'],
  index_primary_key_multiple_candidates_found: [400, 'invalid_request'],
  index_primary_key_no_candidate_found: [400, 'invalid_request'],
  internal: [500, 'internal'],
  invalid_api_key: [403, 'auth'],
  invalid_content_type: [415, 'invalid_request'],
  invalid_document_fields: [400, 'invalid_request'],
  invalid_document_filter: [400, 'invalid_request'],
  invalid_document_id: [400, 'invalid_request'],
  invalid_document_limit: [400, 'invalid_request'],
  invalid_document_offset: [400, 'invalid_request'],
  invalid_index_limit: [400, 'invalid_request'],
  invalid_index_offset: [400, 'invalid_request'],
  invalid_index_primary_key: [400, 'invalid_request'],
  invalid_index_uid: [400, 'invalid_request'],
  invalid_search_attributes_to_crop: [400, 'invalid_request'],
  invalid_search_attributes_to_highlight: [400, 'invalid_request'],
  invalid_search_attributes_to_retrieve: [400, 'invalid_request'],
  invalid_search_attributes_to_search_on: [400, 'invalid_request'],
  invalid_search_crop_length: [400, 'invalid_request'],
  invalid_search_crop_marker: [400, 'invalid_request'],
  invalid_search_distinct: [400, 'invalid_request'],
  invalid_search_facets: [400, 'invalid_request'],
  invalid_search_filter: [400, 'invalid_request'],
  invalid_search_highlight_post_tag: [400, 'invalid_request'],
  invalid_search_highlight_pre_tag: [400, 'invalid_request'],
  invalid_search_hits_per_page: [400, 'invalid_request'],
  invalid_search_limit: [400, 'invalid_request'],
  invalid_search_matching_strategy: [400, 'invalid_request'],
  invalid_search_offset: [400, 'invalid_request'],
  invalid_search_page: [400, 'invalid_request'],
  invalid_search_q: [400, 'invalid_request'],
  invalid_search_show_ranking_score: [400, 'invalid_request'],
  invalid_search_sort: [400, 'invalid_request'],
  invalid_settings_displayed_attributes: [400, 'invalid_request'],
  invalid_settings_distinct_attribute: [400, 'invalid_request'],
  invalid_settings_faceting: [400, 'invalid_request'],
  invalid_settings_filterable_attributes: [400, 'invalid_request'],
  invalid_settings_pagination: [400, 'invalid_request'],
  invalid_settings_ranking_rules: [400, 'invalid_request'],
  invalid_settings_searchable_attributes: [400, 'invalid_request'],
  invalid_settings_sortable_attributes: [400, 'invalid_request'],
  invalid_settings_stop_words: [400, 'invalid_request'],
  invalid_settings_synonyms: [400, 'invalid_request'],
  invalid_settings_typo_tolerance: [400, 'invalid_request'],
  invalid_swap_duplicate_index_found: [400, 'invalid_request'],
  invalid_swap_indexes: [400, 'invalid_request'],
  invalid_task_index_uids: [400, 'invalid_request'],
  invalid_task_limit: [400, 'invalid_request'],
  invalid_task_from: [400, 'invalid_request'],
  invalid_task_statuses: [400, 'invalid_request'],
  invalid_task_types: [400, 'invalid_request'],
  invalid_task_uids: [400, 'invalid_request'],
  malformed_payload: [400, 'invalid_request'],
  missing_authorization_header: [401, 'auth'],
  missing_content_type: [415, 'invalid_request'],
  missing_document_id: [400, 'invalid_request'],
  missing_index_uid: [400, 'invalid_request'],
  missing_payload: [400, 'invalid_request'],
  no_space_left_on_device: [422, 'system'],
  not_found: [404, 'invalid_request'],
  payload_too_large: [413, 'invalid_request'],
  task_not_found: [404, 'invalid_request'],
} as const satisfies Record<string, readonly [status: number, type: string]>

export type ErrorCode = keyof typeof kinds

export interface ErrorBody { message: string, code: ErrorCode, type: string, link: string }

/** A refusal that the caller is told about, over HTTP or in a failed task. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly code: ErrorCode
  readonly status: number

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.code = code
    this.status = kinds[code][0]
  }

  toBody(): ErrorBody {
    return { message: this.message, code: this.code, type: kinds[this.code][1], link: `https://docs.meilisearch.com/errors#${this.code}` }
  }
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(kinds, code)
}

export function indexNotFound(uid: string): EngineError {
  return new EngineError('index_not_found', `Index \`${uid}\` not found.`)
}
