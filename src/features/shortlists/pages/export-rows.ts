import { lengthText, type RequirementLine } from '../../../matching/index.ts'
import {
  countLines,
  evidenceTexts,
  questionOf,
  statusText,
  verdictText,
} from '../../../portal/assessment/lines.ts'
import { lineText } from '../../../portal/assessment/words.ts'
import { formatList } from '../../../portal/format.ts'
import { employerStage, isBegun, workTexts } from '../../matches/index.ts'
import { availabilityText, languagesOf, payWishText, type Row } from './rows.ts'
import { cityText, labelIn, personText, type Words } from './shared.ts'

export interface Column {
  title: string
  /** In characters. */
  width: number
  /** Of a number: how many decimals it always has. */
  decimals?: number
  cell(row: Row, place: number): string | number | undefined
}

/** What a workbook of the shortlist has: the words of the page, and never more than the page shows. */
export function columnsOf(lines: readonly RequirementLine[], words: Words, today: string): Column[] {
  const { t, locale, reference } = words
  const counts = (row: Row, necessity: 'must' | 'nice') => {
    const { met, total } = countLines(row.assessment)[necessity]
    return t('export.of', { met, total })
  }
  const stage = ({ match }: Row) => (match && isBegun(match) ? workTexts[employerStage(match)][locale] : '')
  return [
    { title: t('export.place'), width: 6, cell: (_row, place) => place },
    { title: t('export.person'), width: 20, cell: ({ card }) => personText(card, words) },
    { title: t('export.state'), width: 16, cell: stage },
    { title: t('compare.must'), width: 12, cell: row => counts(row, 'must') },
    { title: t('compare.nice'), width: 12, cell: row => counts(row, 'nice') },
    { title: t('export.score'), width: 8, decimals: 1, cell: ({ assessment }) => assessment.score },
    { title: t('compare.fit'), width: 22, cell: ({ assessment }) => verdictText(assessment, locale) },
    { title: t('export.headline'), width: 28, cell: ({ card }) => card.headline },
    {
      title: t('column.field'),
      width: 18,
      cell: ({ field }) => (field ? labelIn(reference.fields, field, locale) : ''),
    },
    {
      title: t('column.experience'),
      width: 14,
      cell: ({ months }) => (months === undefined ? undefined : lengthText(months, locale)),
    },
    {
      title: t('column.languages'),
      width: 28,
      cell: ({ card }) => formatList(languagesOf(card, words), locale),
    },
    { title: t('column.from'), width: 18, cell: ({ card }) => availabilityText(card, words, today) },
    { title: t('column.pay'), width: 22, cell: ({ card }) => payWishText(card, words) },
    { title: t('column.city'), width: 14, cell: ({ card }) => cityText(card.city, words) },
    ...(['must', 'nice'] as const).flatMap(necessity =>
      lines.filter(line => line.necessity === necessity).map(line => lineColumn(line, words)),
    ),
  ]
}

/** A requirement: how it stands, what backs it, what is to be asked. */
function lineColumn(line: RequirementLine, words: Words): Column {
  const { t, locale, reference } = words
  const reader = { role: 'employer', locale, reference } as const
  return {
    title: t(`export.${line.necessity}`, { line: lineText(line, locale, reference) }),
    width: 28,
    cell({ assessment }) {
      const own = assessment.lines.find(({ id }) => id === line.id)
      if (!own) return undefined
      return [statusText(own, locale), ...evidenceTexts(own, reader), questionOf(own, reader)]
        .filter(Boolean)
        .join(' · ')
    },
  }
}

/** A cell as CSV has it: a score is 75.0 there as on the page. */
export function csvCell(column: Column, row: Row, place: number): string | number | undefined {
  const value = column.cell(row, place)
  return typeof value === 'number' && column.decimals !== undefined ? value.toFixed(column.decimals) : value
}

/**
 * A line of a CSV file as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe: people
 * write their headlines themselves.
 */
export function csvLine(cells: readonly (string | number | undefined)[]): string {
  return `${cells
    .map(cell => {
      if (cell === undefined) return ''
      if (typeof cell === 'number') return String(cell)
      const safe = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell
      return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
    })
    .join(',')}\r\n`
}
