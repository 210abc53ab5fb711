import fc from 'fast-check'
import t from 'tap'
import { allowedTypos, typoForms, withinTypos } from '../../src/search/typos.ts'

t.test('how many errors are forgiven', async t => {
  for (const [typed, word, forgiven] of [
    ['fintehc', 'fintech', true],
    ['kubernets', 'kubernetes', true],
    ['kuberntse', 'kubernetes', true],
    ['javs', 'java', false],
    ['djagno', 'django', true],
    ['ajngo', 'django', false],
    ['reakt', 'react', true],
    ['seact', 'react', false],
    ['python3', 'python2', false],
    ['موبایل', 'موبائل', true],
  ] as const) {
    t.equal(withinTypos(typed, word, allowedTypos(typed)), forgiven, `${typed} for ${word}`)
  }
})

t.test('words within the errors allowed share a form, so that the index finds every one', async () => {
  const letter = fc.constantFrom(...'abcde')
  const edit = fc.record({ kind: fc.constantFrom('drop', 'add', 'change', 'swap'), at: fc.nat(), letter })
  const word = fc.string({ unit: letter, minLength: 4, maxLength: 14 })
  fc.assert(
    fc.property(word, fc.array(edit, { maxLength: 2 }), (word, edits) => {
      const typed = edits.reduce((text, { kind, at, letter }) => {
        const i = at % text.length
        if (kind === 'drop') return text.slice(0, i) + text.slice(i + 1)
        if (kind === 'add') return text.slice(0, i) + letter + text.slice(i)
        if (kind === 'change') return text.slice(0, i) + letter + text.slice(i + 1)
        return text.slice(0, i) + (text[i + 1] ?? '') + text[i]! + text.slice(i + 2)
      }, word)
      if (!withinTypos(typed, word, allowedTypos(typed))) return true
      const forms = new Set(typoForms(word))
      return typoForms(typed).some(form => forms.has(form))
    }),
    { numRuns: 5000 },
  )
})
