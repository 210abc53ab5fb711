// What a file is, by its first bytes; a name or a declared type can only mislead.

export type FileKind = 'pdf' | 'docx' | 'zip' | 'doc' | 'rtf' | 'image' | 'json' | 'xml' | 'text' | 'empty'

const startsWith = (bytes: Uint8Array, signature: number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte)

export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  // PDF readers accept up to a kilobyte before the header.
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
    return Buffer.from(bytes).includes('word/document.xml') ? 'docx' : 'zip'
  if (startsWith(bytes, [0x50, 0x4b])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'doc'
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (
    startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
    startsWith(bytes, [0xff, 0xd8, 0xff]) ||
    head.startsWith('GIF8')
  )
    return 'image'
  const opening = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (opening.startsWith('{') || opening.startsWith('[')) return 'json'
  if (/^<\?xml|^<!DOCTYPE(?! html)|^<[A-Za-z][\w:.-]*[\s/>]/i.test(opening)) return 'xml'
  return 'text'
}
