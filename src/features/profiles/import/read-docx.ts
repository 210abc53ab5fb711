import mammoth from 'mammoth'
import { limits, unreadable } from './unreadable.ts'
import { unpackedSize } from './zip-size.ts'

/**
 * The text of a Word document, a paragraph a line; list items keep their mark, cells of a table row stand on one line.
 * @throws AppError unreadable-file: broken zip, a zip bomb, or no text
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const { total, xml } = await unpackedSize(bytes, limits.unpacked)
  if (total > limits.unpacked)
    throw unreadable(`The document unpacks to more than ${limits.unpacked / 1024 / 1024} MB and is not read.`)
  if (xml > limits.xml)
    throw unreadable(
      `The document holds more than ${limits.xml / 1024 / 1024} MB of text and marks, which is no CV. Paste the text instead.`,
    )
  const html = await convert(bytes)
  const text = textOfHtml(html)
  if (!/\p{L}/u.test(text)) throw unreadable('The document holds no text. Paste the text instead.')
  return text
}

async function convert(bytes: Uint8Array): Promise<string> {
  try {
    const options = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) }
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value
  } catch (cause) {
    throw unreadable('The Word document is broken and cannot be opened. Save it anew.', cause)
  }
}

function textOfHtml(html: string): string {
  return html
    .replace(/<\/(?:td|th)>\s*<t[dh][^>]*>/g, '   ')
    .replace(/<li>/g, '\n• ')
    .replace(/<h([1-6])[^>]*>/g, (_, level: string) => `\n${'#'.repeat(Number(level))} `)
    .replace(/<br\s*\/?>|<\/(?:p|h[1-6]|li|tr|table|ul|ol)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
