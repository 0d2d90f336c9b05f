import { describe, expect, it } from 'vitest'
import { findFileFormat, toFilePath } from '../../../shared/file-path.ts'

describe('a file of an editor', () => {
  it('is handed out below an address of ours', () => {
    expect(toFilePath('/uploads/mal_1f2e.docx')).toBe('/filer/mal_1f2e.docx')
    expect(toFilePath('http://localhost:1337/uploads/Bilde_1f2e.JPG')).toBe('/filer/Bilde_1f2e.JPG')
  })

  it.each(['/uploads/../etc/passwd', '/uploads/a.svg', '/uploads/a.html', '/uploads/a.docx.html', '/uploads/a/b.pdf', '/uploads/..pdf', '/uploads/a.pdf?x=1', '/admin/a.pdf', 'javascript:/uploads/a.pdf', '//evil.example/uploads/a.pdf', '/uploads/a.constructor'])('is not handed out as %s', (url) => {
    expect(toFilePath(url)).toBeNull()
  })

  it('is shown in a page only where it is a picture', () => {
    expect(findFileFormat('a.png')?.isShownInPage).toBe(true)
    expect(findFileFormat('a.pdf')).toEqual({ mime: 'application/pdf', isShownInPage: false })
  })
})
