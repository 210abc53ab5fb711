// Skills named in texts: {id, text} per line in, {id, skills: [{skill, label, start, end, text}]} per line out.
import { extract, loadReference } from '../src/reference/index.ts'
import { mapLines, textOf } from './json-lines.ts'

const reference = loadReference()
await mapLines('usage: npm run --silent extract -- --in FILE.jsonl [--out FILE.jsonl]', line => ({
  id: line.value.id ?? null,
  skills: extract(textOf(line, 'text'), reference).map(({ skill, ...where }) => ({
    skill,
    label: reference.skills.get(skill)!.labels.en,
    ...where,
  })),
}))
