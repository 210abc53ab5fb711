import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSync } from '@swc/core'
import t from 'tap'
import { inWords, said } from '../../src/portal/said/index.ts'

const root = join(import.meta.dirname, '../..')
/** Only programs call these. */
const forPrograms =
  /features\/(bulk-imports|search|reference)\/|-?routes\.ts$|read-filters\.ts$|require-code\.ts$/

type Node = { type?: string; [name: string]: unknown }

/** The sentences of errors in a source: what `AppError` and the `message` of its details are given. */
function sentencesIn(source: string): string[] {
  const found: string[] = []
  const add = (node: Node | undefined): void => {
    if (node?.type === 'ConditionalExpression') {
      add(node.consequent as Node)
      add(node.alternate as Node)
    } else if (node?.type === 'StringLiteral') found.push(String(node.value))
    else if (node?.type === 'TemplateLiteral')
      found.push((node.quasis as { cooked: string }[]).map(({ cooked }) => cooked).join('{}'))
  }
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    const { type, callee, key, value } = node as Node
    const second = (node as { arguments?: { expression: Node }[] }).arguments?.[1]?.expression
    if (type === 'NewExpression' && (callee as Node).value === 'AppError') add(second)
    if (type === 'CallExpression' && (callee as Node).type === 'Super') add(second)
    if (type === 'KeyValueProperty' && (key as Node).value === 'message') add(value as Node)
    for (const [name, child] of Object.entries(node)) if (name !== 'span') visit(child)
  }
  visit(parseSync(source, { syntax: 'typescript' }).body)
  return found
}

const nameless = (sentence: string) => sentence.replaceAll(/\{\w*\}/g, '{}')

t.test('what verbs say is said in each language, and nothing else', async t => {
  const spoken = new Set<string>()
  for await (const file of glob('src/{features,portal,reading}/**/*.ts', { cwd: root }))
    if (!forPrograms.test(file))
      for (const sentence of sentencesIn(readFileSync(join(root, file), 'utf8'))) spoken.add(sentence)
  // A path and what is wrong there, put together for programs; people see each beside its field.
  for (const sentence of spoken) if (/^[\s{}:."]*$/.test(sentence)) spoken.delete(sentence)
  t.ok(spoken.size > 50)
  for (const [locale, table] of Object.entries(said)) {
    const known = new Set(Object.keys(table).map(nameless))
    t.same([...spoken].filter(sentence => !known.has(sentence)).sort(), [], `${locale}: missing`)
    t.same([...known].filter(sentence => !spoken.has(sentence)).sort(), [], `${locale}: not said any more`)
    for (const [template, sentence] of Object.entries(table)) {
      const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
      t.ok(
        names(sentence).every(name => names(template).includes(name)),
        `${locale}: the places of ${template}`,
      )
    }
  }
})

t.test('values are put into the place they were said in', async t => {
  t.equal(inWords('Anything', 'en'), 'Anything')
  t.equal(inWords('never said', 'ja'), undefined)
  for (const locale of ['ja', 'ur'] as const)
    for (const [template, sentence] of Object.entries(said[locale])) {
      if (!template.includes('{')) continue
      const filled = template.replaceAll(/\{(\w+)\}/g, (_place, name) => `<${name}>`)
      const shown = inWords(filled, locale)?.replaceAll(/[\u2068\u2069]/g, '')
      t.equal(
        shown,
        sentence.replaceAll(/\{(\w+)\}/g, (_place, name) => `<${name}>`),
      )
    }
})
