import { AppError, type ErrorDetail } from '../../errors.ts'
import { verdicts } from '../../matching/index.ts'
import { experienceBands, type PoolFilters, payBands } from '../../pool/index.ts'
import { type CefrLevel, cefrLevels, type Level, type Reference } from '../../reference/index.ts'
import { workModes } from '../profiles/document.ts'

type Name = 'verdicts' | 'fields' | 'skills' | 'languages' | 'experience' | 'workModes' | 'pay'

/** The filters of a shortlist as a query string has them. @throws AppError naming each word that is not known */
export function readFilters(
  texts: Partial<Record<Name, string | undefined>>,
  reference: Reference,
): PoolFilters {
  const details: ErrorDetail[] = []
  const words = (name: Name) =>
    (texts[name] ?? '')
      .split(',')
      .map(part => part.trim())
      .filter(Boolean)
  const closed = <Value extends string>(name: Name, values: readonly Value[]): Value[] =>
    words(name).filter((word): word is Value => {
      const known = (values as readonly string[]).includes(word)
      if (!known)
        details.push({ path: `query/${name}`, message: `"${word}" is not one of ${values.join(', ')}.` })
      return known
    })
  const levelled = (name: Name, known: (id: string) => boolean, level: RegExp) =>
    words(name).map(word => {
      const [id = '', grade] = word.split('@')
      if (!known(id) || (grade !== undefined && !level.test(grade)))
        details.push({ path: `query/${name}`, message: `"${word}" is not known here.` })
      return { id, grade }
    })
  const filters: PoolFilters = {
    verdicts: closed('verdicts', verdicts),
    fields: closed('fields', [...reference.fields.keys()]),
    experience: closed('experience', experienceBands),
    workModes: closed('workModes', [...workModes, 'unknown' as const]),
    pay: closed('pay', payBands),
    skills: levelled('skills', id => reference.skills.has(id), /^[1-5]$/).map(({ id, grade }) => ({
      skill: id,
      ...(grade && { level: Number(grade) as Level }),
    })),
    languages: levelled(
      'languages',
      id => reference.languages.has(id),
      new RegExp(`^(${cefrLevels.join('|')})$`),
    ).map(({ id, grade }) => ({ language: id, ...(grade && { level: grade as CefrLevel }) })),
  }
  if (details.length) throw new AppError('invalid-input', 'Some filters are not known.', { details })
  return filters
}
