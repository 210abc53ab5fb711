// Skills named in texts: {id, text} per line in, {id, skills: [{skill, label, start, end, text}]} per line out.
// Technologies called by their names; with --all also practices and fields of knowledge ("unit testing").
import { extract, loadReference } from '../src/reference/index.ts'
import { mapLines, textOf } from './json-lines.ts'

const usage = 'usage: npm run --silent extract -- --in FILE.jsonl [--out FILE.jsonl] [--all]'
const reference = loadReference()
await mapLines(usage, { all: { type: 'boolean' } }, (line, { all }) => ({
  id: line.value.id ?? null,
  skills: extract(textOf(line, 'text'), reference)
    .filter(mention => mention.named || all === true)
    .map(({ skill, start, end, text }) => ({
      skill,
      label: reference.skills.get(skill)!.labels.en,
      start,
      end,
      text,
    })),
}))
