// Phrases to skills: {phrase} per line in, {phrase, skills: [{id, label}]} per line out.
import { loadReference, normalise } from '../src/reference/index.ts'
import { mapLines, textOf } from './json-lines.ts'

const reference = loadReference()
await mapLines('usage: npm run --silent normalise -- --in FILE.jsonl [--out FILE.jsonl]', {}, line => {
  const phrase = textOf(line, 'phrase')
  return {
    phrase,
    skills: normalise(phrase, reference).map(id => ({ id, label: reference.skills.get(id)!.labels.en })),
  }
})
