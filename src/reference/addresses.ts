// Links, e-mail addresses and bare hosts of a text: what they hold says nothing about the person.

export interface Address {
  start: number
  end: number
  /** Where a bare host ends: it may as well be the name of a product, "monday.com" or "Socket.io". */
  hostEnd?: number
}

/**
 * The second kind begins where a word does and has one way to match, because a text of 100 KB without any must not be
 * gone through from every letter of it.
 */
const link = /(?:https?:\/\/|www\.)\S+|(?<!\S)\S[^\s@]*@\S[^\s.]*\.\S+/gi
/** Capitals only before ".com" and ".org": in "Python.AI" a blank was forgotten. ".net" is a word of many products. */
const host =
  /(?<![\w@./#+-])(?:(?:[A-Za-z0-9-]{2,60}\.){1,4}(?:[Cc][Oo][Mm]|[Oo][Rr][Gg])|(?:[a-z0-9-]{2,60}\.){1,4}(?:io|dev|me|app|ai|co|info|edu|gov|pk|jp|tech|xyz|page|site|online)|(?:[a-z0-9-]{2,60}\.){2,4}(?:net|uk|ae|sa|au|de|eu|ca|sg))(?![\w-]|\.\w)((?::\d{2,5})?(?:[/?#][^\s,;|()<>"'、。]*)?)/g

/** In reading order, without overlaps. Offsets of `text` as given. */
export function addressesIn(text: string): Address[] {
  if (!text.includes('.') && !text.includes('://')) return []
  const links: Address[] = Array.from(text.matchAll(link), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
  const hosts = Array.from(text.matchAll(host), ({ index, 0: words, 1: path }) => ({
    start: index,
    end: index + words.length,
    hostEnd: index + words.length - path!.length,
  }))
  const found: Address[] = []
  for (const address of [...links, ...hosts].sort((a, b) => a.start - b.start))
    if (address.start >= (found.at(-1)?.end ?? 0)) found.push(address)
  return found
}
