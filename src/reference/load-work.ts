import { RowFields, type RowReader, UniqueRows, wrongRow } from './rows.ts'
import type { WorkRow } from './types.ts'

/** Ways of working, of being employed, and words of job titles. No word means two of them. */
export function loadWork(
  reader: RowReader,
): Record<'workModes' | 'employmentTypes' | 'titleWords', ReadonlyMap<string, WorkRow>> {
  const owners = new Map<string, string>()
  const load = (file: string): ReadonlyMap<string, WorkRow> => {
    const rows = new UniqueRows<WorkRow>()
    for (const row of reader.read(file)) {
      const get = new RowFields(row)
      const id = get.text('id')
      const work: WorkRow = {
        id,
        labels: get.labels(false),
        words: get.row('words').labels(false),
        aliases: get.texts('aliases'),
        ...get.sourced(),
      }
      get.end()
      rows.add(id, work, row.place)
      for (const word of [...Object.values(work.words), ...work.aliases]) {
        const owner = owners.get(word)
        if (owner !== undefined) throw wrongRow(row.place, `"${word}" already means "${owner}"`)
        owners.set(word, id)
      }
    }
    return rows.map
  }
  return {
    workModes: load('work-modes.jsonl'),
    employmentTypes: load('employment-types.jsonl'),
    titleWords: load('title-words.jsonl'),
  }
}
