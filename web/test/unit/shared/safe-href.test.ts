import { describe, expect, it } from 'vitest'
import { toSafeHref } from '../../../shared/safe-href.ts'

describe('a link that an editor wrote', () => {
  it.each(['https://example.org/a', 'http://example.org', 'mailto:post@example.org', '/oppskrifter', '#kilder'])('is shown when it is %s', (url) => {
    expect(toSafeHref(url)).toBe(url)
  })

  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', '//evil.example', '/\\evil.example', 'ftp://x', 'http://', 'oppskrifter'])('is not shown when it is %s', (url) => {
    expect(toSafeHref(url)).toBeNull()
  })
})
