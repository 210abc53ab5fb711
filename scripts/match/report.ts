import type { DraftedRequirementRow } from '../../src/features/demands/draft/index.ts'
import type { Ad, Matched } from './matcher.ts'

const shownLines = 8
const shownPeople = 5

/** One ad's result for a person at a terminal. */
export function reportOf(ad: Ad, { requirements, forbidden, shortlist }: Matched): string {
  const title = ad.title ?? ad.text.replace(/\s+/g, ' ').trim().slice(0, 70)
  const lines = [`\n${ad.id}  ${title}`]
  for (const line of requirements.slice(0, shownLines))
    lines.push(`  ${(line.necessity ?? '').padEnd(4)}  ${labelOf(line)}`)
  if (requirements.length > shownLines) lines.push(`  … and ${requirements.length - shownLines} more`)
  if (requirements.length === 0) lines.push('  nothing that it asks of a person was found: no shortlist')
  if (forbidden) lines.push(`  may not be asked: ${forbidden.join(', ')}`)
  for (const [place, person] of shortlist.slice(0, shownPeople).entries()) {
    const met = person.lines.filter(({ status }) => status === 'met').length
    const partly = person.lines.filter(({ status }) => status === 'partly').length
    lines.push(
      `  ${String(place + 1).padStart(2)}. ${person.id.padEnd(12)} ${person.score.toFixed(1).padStart(5)}  ${person.verdict}  (${met} met, ${partly} partly, of ${person.lines.length})`,
    )
  }
  return `${lines.join('\n')}\n`
}

function labelOf(row: DraftedRequirementRow): string {
  if (row.anyOf) return row.anyOf.map(labelOf).join(' or ')
  const named = row.skill ?? row.field ?? row.certification
  const detail = [
    typeof row.level === 'number' ? `level ${row.level}` : row.level,
    row.test,
    row.years === undefined ? undefined : `${row.years} years`,
  ].filter(word => word !== undefined)
  return [named?.label ?? row.language ?? row.kind, ...detail].join(', ')
}
