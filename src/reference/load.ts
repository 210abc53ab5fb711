import { fileURLToPath } from 'node:url'
import { loadCertifications } from './load-certifications.ts'
import { loadDegrees, loadLanguages } from './load-learning.ts'
import { loadCurrencies, loadPlaces } from './load-places.ts'
import { loadSkills } from './load-skills.ts'
import { loadWork } from './load-work.ts'
import { RowFields, RowReader, UniqueRows } from './rows.ts'
import type { Field, Reference, SkillId } from './types.ts'

const home = fileURLToPath(new URL('../../db/reference/', import.meta.url))
const nothing: ReadonlyMap<SkillId, number> = new Map()

/**
 * Reads db/reference (or a folder of the same shape) once, whole and strictly: an unknown key or id, a second row
 * with the same id or surface, or a cycle of parents throws `unreadable-file` naming file and line.
 */
export function loadReference(directory: string = home): Reference {
  const reader = new RowReader(directory)
  const fields = loadFields(reader)
  const { skills, graph } = loadSkills(reader, fields)
  const { degrees, subjects } = loadDegrees(reader)
  const { languages, languageTests, languageWordings } = loadLanguages(reader)
  const { countries, provinces, cities } = loadPlaces(reader)
  const certifications = loadCertifications(reader, fields, skills)
  return {
    skills,
    fields,
    certifications,
    languages,
    languageTests,
    languageWordings,
    degrees,
    subjects,
    countries,
    provinces,
    cities,
    currencies: loadCurrencies(reader),
    ...loadWork(reader),
    version: reader.version(),
    ancestors: skill => graph.ancestors.get(skill) ?? nothing,
    descendants: skill => graph.descendants.get(skill) ?? nothing,
    related: skill => skills.get(skill)?.related ?? nothing,
    relation: (required, held) => graph.relationsOf(required).get(held) ?? null,
    neighbours: required => graph.neighboursOf(required),
  }
}

function loadFields(reader: RowReader): ReadonlyMap<string, Field> {
  const fields = new UniqueRows<Field>()
  for (const row of reader.read('fields.jsonl')) {
    const get = new RowFields(row)
    const id = get.text('id')
    fields.add(id, { id, labels: get.labels(false), ...get.sourced() }, row.place)
    get.end()
  }
  return fields.map
}
