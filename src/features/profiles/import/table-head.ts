// The head of a job that is a row of a table: "| Arbisoft, Lahore | Data Scientist | Jul 2023 - Till date | Python, SQL |".

import type { PeriodFound } from '../../../reading/dates.ts'
import type { JobHead } from './job-head.ts'
import { tidyTitle, titles } from './job-words.ts'

interface Cell {
  start: number
  words: string
}

const leastCells = 3
const names: ['title' | 'organisation', RegExp][] = [
  ['title', /designation|position|title|role|post\b|役職|職種/i],
  ['organisation', /company|organi[sz]ation|employer|firm|会社|企業|勤務先/i],
]

/**
 * undefined: the line is no row, or none of its cells is a title.
 * @param head the cells of the table's first row
 */
export function readRow(
  text: string,
  line: { start: number; end: number },
  period: PeriodFound,
  head: readonly string[],
): JobHead | undefined {
  const cells = cellsOf(text, line)
  if (cells.length < leastCells) return undefined
  const under = (name: 'title' | 'organisation') => {
    const index = head.findIndex(words => names.find(([own]) => own === name)![1].test(words))
    return index < 0 ? undefined : cells[index]
  }
  const free = cells.filter(
    ({ start, words }) =>
      words.trim() !== '' && !(period.start >= start && period.start < start + words.length + 1),
  )
  const title = under('title') ?? free.find(({ words }) => titles(words))
  if (!title || title.words.trim() === '') return undefined
  const organisation = under('organisation') ?? free.find(cell => cell !== title)
  const lead = /^\s*/.exec(title.words)![0].length
  const employer = /[^,]*/.exec(organisation?.words ?? '')![0].trim()
  return {
    title: {
      words: tidyTitle(title.words.trim()),
      start: title.start + lead,
      length: title.words.trim().length,
    },
    ...(employer && { organisation: employer.slice(0, 160) }),
    ...line,
  }
}

function cellsOf(text: string, { start, end }: { start: number; end: number }): Cell[] {
  let at = start
  return text
    .slice(start, end)
    .split('|')
    .map(words => {
      const cell = { start: at, words }
      at += words.length + 1
      return cell
    })
}
