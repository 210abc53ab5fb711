import { RowFields, type RowReader, UniqueRows, wrongRow } from './rows.ts'
import type { Certification, Field, IsoDate, Skill, SkillId, ValidityRule } from './types.ts'

export function loadCertifications(
  reader: RowReader,
  fields: ReadonlyMap<string, Field>,
  skills: ReadonlyMap<SkillId, Skill>,
): ReadonlyMap<string, Certification> {
  const rows = new UniqueRows<Certification>()
  const owners = new Map<string, string>()
  for (const row of reader.read('certifications.jsonl')) {
    const get = new RowFields(row)
    const certification: Certification = {
      id: get.text('id'),
      labels: get.labels(true),
      issuer: get.text('issuer'),
      level: get.text('level'),
      field: get.oneOf('field', [...fields.keys()]),
      validity: get.rows('validity').map(readValidity),
      aliases: get.texts('aliases'),
      skills: get.texts('skills'),
      ...get.sourced(),
    }
    const track = get.optionalText('track')
    if (track !== undefined) certification.track = track
    const retired = get.optionalDate('retired')
    if (retired !== undefined) certification.retired = retired
    get.end()
    for (const skill of certification.skills) {
      if (!skills.has(skill)) throw wrongRow(row.place, `unknown skill "${skill}"`)
    }
    for (const alias of [certification.labels.en, ...certification.aliases]) {
      const key = alias.normalize('NFKC').toLowerCase()
      const owner = owners.get(key)
      if (owner !== undefined && owner !== certification.id) {
        throw wrongRow(row.place, `"${alias}" already means "${owner}"`)
      }
      owners.set(key, certification.id)
    }
    rows.add(certification.id, certification, row.place)
  }
  return rows.map
}

function readValidity(get: RowFields): ValidityRule {
  const rule: ValidityRule = { months: get.numberOrNull('months') }
  const from = get.optionalDate('from')
  if (from !== undefined) rule.from = from
  get.end()
  return rule
}

/**
 * Last day a certificate issued on `issued` is valid: a date, null for life, undefined when the issuer's rule is
 * not known.
 */
export function expiryOf(certification: Certification, issued: IsoDate): IsoDate | null | undefined {
  const rule = certification.validity.findLast(({ from }) => from === undefined || from <= issued)
  if (rule === undefined) return undefined
  return rule.months === null ? null : addMonths(issued, rule.months)
}

function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()))
  return lastOfMonth.toISOString().slice(0, 10)
}
