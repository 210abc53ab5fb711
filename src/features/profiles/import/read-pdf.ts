import { getDocumentProxy } from 'unpdf'
import { limits, unreadable } from './unreadable.ts'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

/** Fewer letters than these on a page: it is a picture of a page. */
const leastLetters = 20

/**
 * The text of a PDF, pages parted by an empty line.
 * @throws AppError unreadable-file: encrypted, broken, too many pages, or scanned without text
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  // A copy, because the reader keeps what it gets; and a plain array, because it refuses a Buffer.
  const pdf = await open(new Uint8Array(bytes))
  try {
    if (pdf.numPages > limits.pages)
      throw unreadable(`The PDF has ${pdf.numPages} pages; at most ${limits.pages} can be read.`)
    const text = await textOf(pdf)
    if (text.replace(/[^\p{L}]/gu, '').length < leastLetters)
      throw unreadable('The PDF holds pictures of pages and no text. Export it as text, or paste the text.')
    return text
  } finally {
    await pdf.cleanup()
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(bytes, { disableFontFace: true, verbosity: 0 })
  } catch (cause) {
    const name = (cause as Error).name
    if (name === 'PasswordException')
      throw unreadable('The PDF is locked with a password. Save it without one.', cause)
    throw unreadable('The PDF is broken and cannot be opened. Save it anew.', cause)
  }
}

interface Item {
  str: string
  hasEOL: boolean
  transform: number[]
  width: number
  height: number
}

async function textOf(pdf: PdfDocument): Promise<string> {
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(linesOf(items.filter(item => 'str' in item) as Item[]))
    page.cleanup()
  }
  return pages.join('\n\n')
}

/** Lines by the height words stand at; a wide gap inside a line becomes three spaces, as between columns. */
function linesOf(items: Item[]): string {
  let text = ''
  let previous: Item | undefined
  for (const item of items) {
    if (previous && item.str !== '') {
      const drop = Math.abs(item.transform[5]! - previous.transform[5]!)
      const gap = item.transform[4]! - (previous.transform[4]! + previous.width)
      const tall = Math.max(item.height, previous.height, 6)
      if (drop > tall * 0.5 && !text.endsWith('\n')) text += drop > tall * 2.2 ? '\n\n' : '\n'
      else if (gap > tall * 2) text += '   '
      else if (gap > tall * 0.15 && !/\s$/.test(text) && !/^\s/.test(item.str)) text += ' '
    }
    text += item.str
    if (item.hasEOL && !text.endsWith('\n')) text += '\n'
    if (item.str !== '') previous = item
  }
  return text
}
