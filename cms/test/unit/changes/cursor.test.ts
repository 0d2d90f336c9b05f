import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { formatCursor, parseCursor } from '../../../src/changes/cursor.ts'

describe('a cursor', () => {
  it('comes back as it was given out', () => {
    const cursor = { feed: '0a1b2c3d', seq: 123456, dropped: 7 }
    expect(parseCursor(formatCursor(cursor))).toEqual(cursor)
  })

  it.each(['', 'x', '%00', '12', Buffer.from('1.zzzzzzzz.1.0').toString('base64url'), Buffer.from('2.0a1b2c3d.1.0').toString('base64url'), Buffer.from('1.0a1b2c3d.-1.0').toString('base64url')])('is not %j', (text) => {
    expect(parseCursor(text)).toBeNull()
  })
})
