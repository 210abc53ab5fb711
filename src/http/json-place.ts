const literals = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y

/**
 * Where a text stops being JSON, as an offset; its length when it ends too early. JSON.parse knows, but says so
 * only in some of its messages, and those quote the text.
 */
export function jsonErrorOffset(text: string): number {
  const open: ('object' | 'array')[] = []
  let at = 0
  let expects: 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' = 'value'

  for (;;) {
    while (' \t\n\r'.includes(text[at] ?? 'x')) at++
    const character = text[at]
    if (character === undefined) return at
    const inside = open.at(-1)
    if (expects === 'colon') {
      if (character !== ':') return at
      at++
      expects = 'value'
    } else if (
      expects.endsWith('end') &&
      character === (inside === 'object' ? '}' : inside === 'array' ? ']' : '')
    ) {
      open.pop()
      at++
      expects = 'comma or end'
    } else if (expects === 'comma or end') {
      if (character !== ',' || inside === undefined) return at
      at++
      expects = inside === 'object' ? 'key' : 'value'
    } else if (character === '"') {
      const end = stringEnd(text, at)
      if (!end.closed) return end.at
      at = end.at
      expects = expects.startsWith('key') ? 'colon' : 'comma or end'
    } else if (expects.startsWith('key')) {
      return at
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? 'object' : 'array')
      at++
      expects = character === '{' ? 'key or end' : 'value or end'
    } else {
      literals.lastIndex = at
      if (!literals.test(text)) return at
      at = literals.lastIndex
      expects = 'comma or end'
    }
  }
}

function stringEnd(text: string, start: number): { at: number; closed: boolean } {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]!
    if (character === '"') return { at: at + 1, closed: true }
    if (character < ' ') return { at, closed: false }
    if (character !== '\\') continue
    if (
      text[at + 1] === 'u'
        ? !/^[\da-fA-F]{4}$/.test(text.slice(at + 2, at + 6))
        : !'"\\/bfnrt'.includes(text[at + 1] ?? 'x')
    )
      return { at, closed: false }
    at++
  }
  return { at: text.length, closed: false }
}
