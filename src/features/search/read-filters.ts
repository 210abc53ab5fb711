import { AppError } from '../../errors.ts'
import type { WorkMode } from '../../matching/types.ts'
import { type CefrLevel, cefrLevels, type Level, type Reference } from '../../reference/index.ts'
import type { SearchFilters } from '../../search/index.ts'
import { workModes } from '../profiles/document.ts'

export type FilterTexts = Partial<
  Record<
    'skills' | 'languages' | 'certifications' | 'workModes' | 'countries' | 'fields' | 'cities',
    string | undefined
  >
>

/** Filters as a query string has them: lists by commas, levels by @. @throws AppError naming each unknown id */
export function readFilters(texts: FilterTexts, reference: Reference): SearchFilters {
  const problems: { path: string; message: string }[] = []
  const list = (name: keyof FilterTexts, known: (id: string) => boolean): string[] => {
    const ids = (texts[name] ?? '')
      .split(',')
      .map(part => part.trim())
      .filter(Boolean)
    for (const id of ids)
      if (!known(id.split('@')[0]!))
        problems.push({ path: `query/${name}`, message: `"${id}" is not known here.` })
    return ids
  }
  const skills = list('skills', id => reference.skills.has(id)).map(text => {
    const [skill, level] = text.split('@') as [string, string?]
    if (level !== undefined && !/^[1-5]$/.test(level))
      problems.push({ path: 'query/skills', message: `"${text}": a level is 1 to 5.` })
    return { skill, ...(level && { level: Number(level) as Level }) }
  })
  const languages = list('languages', id => reference.languages.has(id)).map(text => {
    const [language, level] = text.split('@') as [string, string?]
    if (level !== undefined && !cefrLevels.includes(level as CefrLevel))
      problems.push({
        path: 'query/languages',
        message: `"${text}": a level is one of ${cefrLevels.join(', ')}.`,
      })
    return { language, ...(level && { level: level as CefrLevel }) }
  })
  const certifications = list('certifications', id => reference.certifications.has(id))
  const modes = list('workModes', id => (workModes as readonly string[]).includes(id)) as WorkMode[]
  const countries = list('countries', id => reference.countries.has(id))
  const fields = list('fields', id => reference.fields.has(id))
  const cities = list('cities', id => reference.cities.has(id))
  if (problems.length)
    throw new AppError('invalid-input', 'Some filters are not known.', { details: problems })
  return {
    ...(skills.length && { skills }),
    ...(languages.length && { languages }),
    ...(certifications.length && { certifications }),
    ...(modes.length && { workModes: modes }),
    ...(countries.length && { countries }),
    ...(fields.length && { fields }),
    ...(cities.length && { cities }),
  }
}
