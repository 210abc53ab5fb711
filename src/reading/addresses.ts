// Links and e-mail addresses of a text: letters inside them name nothing else.

/** Offsets of every link and e-mail address, in reading order. */
export function addressesIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const match of text.matchAll(/[\x21-\x7e]+/g))
    if (address.test(match[0])) found.push({ start: match.index, end: match.index + match[0].length })
  return found
}

const address = /:\/\/|^\W*www\.|@[\w-]+\.|^\W*(?:[a-z0-9-]{1,60}\.){1,5}(?:com|org|jp|pk|co|info|edu|gov)\b/i
