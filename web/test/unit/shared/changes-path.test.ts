import { describe, expect, it } from 'vitest'
import { readChangesPath, toChangesPath } from '../../../shared/changes-path.ts'

describe('the address of what has become of an entry', () => {
  it('is below the entry\'s own, and tells it', () => {
    expect(toChangesPath('/maler/behovsbeskrivelse')).toBe('/maler/behovsbeskrivelse/endringer')
    expect(readChangesPath('/maler/behovsbeskrivelse/endringer')).toBe('/maler/behovsbeskrivelse')
  })

  it.each(['/endringer', '/maler/endringer', '/a/b/c/endringer', '/maler/x/endringer/', '/maler/x'])('is not %s', (path) => {
    expect(readChangesPath(path)).toBeNull()
  })
})
