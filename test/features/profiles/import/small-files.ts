// Tiny PDF and DOCX files, made byte by byte.

import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

/** A one-page PDF with a line of text each; without lines a page that is empty. */
export function smallPdf(lines: string[]): Uint8Array {
  const escaped = (line: string) => line.replace(/[\\()]/g, char => `\\${char}`)
  return pdfOf(`BT /F1 12 Tf 14 TL 50 750 Td ${lines.map(line => `(${escaped(line)}) Tj T*`).join(' ')} ET`)
}

/** A page of this content, deflated: megabytes of the same few marks become kilobytes. */
export function packedPdf(content: Buffer): Uint8Array {
  return pdfOf(deflateSync(content).toString('latin1'), '/Filter /FlateDecode ')
}

function pdfOf(content: string, filter = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< ${filter}/Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const xref = body.length
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return new Uint8Array(Buffer.from(body, 'latin1'))
}

/** What a directory says that is not true. */
export interface Lies {
  /** The unpacked size of each entry. */
  claimed?: number
  /** How many entries there are. */
  count?: number
}

/** A zip of deflated entries. */
export function smallZip(entries: Record<string, string>, { claimed, count }: Lies = {}): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(entries)) {
    const plain = Buffer.from(text)
    const data = deflateRawSync(plain)
    const label = Buffer.from(name)
    const sums = Buffer.alloc(12)
    sums.writeUInt32LE(crc32(plain), 0)
    sums.writeUInt32LE(data.length, 4)
    sums.writeUInt32LE(claimed ?? plain.length, 8)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(8, 8)
    sums.copy(local, 14)
    local.writeUInt16LE(label.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    central.writeUInt16LE(20, 6)
    central.writeUInt16LE(8, 10)
    sums.copy(central, 16)
    central.writeUInt16LE(label.length, 28)
    central.writeUInt32LE(at, 42)
    files.push(local, label, data)
    directory.push(central, label)
    at += local.length + label.length + data.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count ?? Object.keys(entries).length, 8)
  end.writeUInt16LE(count ?? Object.keys(entries).length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...files, listing, end]))
}

export function smallDocx(paragraphs: string[], lies?: Lies): Uint8Array {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const body = paragraphs.map(text => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  return smallZip(
    {
      '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
      '_rels/.rels':
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
    lies,
  )
}
