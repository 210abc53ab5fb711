import t from 'tap'
import type { TSchema } from 'typebox'
import { demandDocument, forbiddenPhrases } from '../../../src/features/demands/index.ts'

/** The JSON pointers of all texts that an employer words freely: no pattern, no closed set, not in a list. */
function freeTexts(schema: TSchema & { properties?: Record<string, TSchema> }, path = ''): string[] {
  const { type, properties, pattern, enum: values } = schema as Record<string, unknown> & typeof schema
  if (properties)
    return Object.entries(properties).flatMap(([name, inner]) => freeTexts(inner, `${path}/${name}`))
  return type === 'string' && !pattern && !values ? [path] : []
}

function documentWith(path: string, words: string) {
  const document = { title: {}, text: {}, requirements: [] }
  const names = path.slice(1).split('/')
  names.reduce<Record<string, unknown>>((place, name, i) => {
    place[name] ??= i === names.length - 1 ? words : {}
    return place[name] as Record<string, unknown>
  }, document)
  return document as Parameters<typeof forbiddenPhrases>[0]
}

t.test('every text of a demand is looked at, and the place is named', async t => {
  const paths = freeTexts(demandDocument)
  t.ok(paths.includes('/place/city') && paths.includes('/terms/team') && paths.length > 10, paths.join(' '))
  for (const path of paths)
    t.match(forbiddenPhrases(documentWith(path, 'Tokyo, males only, Muslims only')), [
      { path, code: 'forbidden-sex', phrase: 'males only', message: /^"males only": / },
      { path, code: 'forbidden-religion', phrase: 'Muslims only' },
    ])
})
