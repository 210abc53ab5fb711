import type { ErrorDetail } from '../../errors.ts'
import { idOfName, type Reference } from '../../reference/index.ts'
import type { ProfileDocument } from './document.ts'
import { type Suggest, suggestion } from './suggest.ts'

type Tell = (path: string, message: string) => void

/**
 * What the JSON schema cannot see: ids that exist, dates that can be, nothing said twice.
 * Each detail has the JSON pointer of the place within the document.
 * @param suggest what is said of an unknown id; who checks many documents bounds it (`suggestions`)
 */
export function checkDocument(
  document: ProfileDocument,
  reference: Reference,
  now: Date,
  suggest: Suggest = suggestion,
): ErrorDetail[] {
  const details: ErrorDetail[] = []
  const tell: Tell = (path, message) => details.push({ path, message })
  const today = now.toISOString().slice(0, 10)
  checkSkills(document, reference, today, tell, suggest)
  checkCertifications(document, reference, today, tell, suggest)
  checkEducation(document, reference, today, tell, suggest)
  checkLanguages(document, reference, tell, suggest)
  checkJobs(document, reference, today, tell, suggest)
  checkExperience(document, reference, tell, suggest)
  checkPreferences(document, reference, tell, suggest)
  return details
}

function checkSkills(
  { skills }: ProfileDocument,
  reference: Reference,
  today: string,
  tell: Tell,
  suggest: Suggest,
): void {
  const seen = new Map<string, number>()
  skills.forEach(({ skill, lastUsed }, i) => {
    if (!reference.skills.has(skill))
      tell(`/skills/${i}/skill`, `unknown skill "${skill}"${suggest('skill', skill, reference)}`)
    once(seen, skill, i, `/skills/${i}/skill`, `the skill "${skill}"`, tell)
    if (lastUsed !== undefined && lastUsed > Number(today.slice(0, 4)))
      tell(`/skills/${i}/lastUsed`, 'lies in the future')
  })
}

function checkCertifications(
  { certifications }: ProfileDocument,
  reference: Reference,
  today: string,
  tell: Tell,
  suggest: Suggest,
): void {
  const seen = new Map<string, number>()
  certifications.forEach(({ certification, number, issued, expires }, i) => {
    const path = `/certifications/${i}`
    if (!reference.certifications.has(certification))
      tell(
        `${path}/certification`,
        `unknown certification "${certification}"${suggest('certification', certification, reference)}`,
      )
    once(
      seen,
      `${certification}\n${number ?? issued ?? ''}`,
      i,
      `${path}/certification`,
      'this certificate',
      tell,
    )
    if (issued !== undefined && real(issued, `${path}/issued`, tell) && issued > today)
      tell(`${path}/issued`, 'lies in the future')
    if (
      typeof expires === 'string' &&
      real(expires, `${path}/expires`, tell) &&
      issued !== undefined &&
      expires < issued
    )
      tell(`${path}/expires`, 'lies before the day of issue')
  })
}

function checkEducation(
  { education }: ProfileDocument,
  reference: Reference,
  today: string,
  tell: Tell,
  suggest: Suggest,
): void {
  const seen = new Map<string, number>()
  education.forEach(({ level, degree, subject, institution, graduated }, i) => {
    if (subject !== undefined && !reference.subjects.has(subject))
      tell(`/education/${i}/subject`, `unknown subject "${subject}"${suggest('subject', subject, reference)}`)
    // Somebody who studies now may say when it will end.
    if (graduated !== undefined && graduated > Number(today.slice(0, 4)) + 8)
      tell(`/education/${i}/graduated`, 'lies too far in the future')
    const same = [level, degree, subject, institution, graduated].join('\n')
    once(seen, same, i, `/education/${i}`, 'this degree', tell)
  })
}

function checkLanguages(
  { languages }: ProfileDocument,
  reference: Reference,
  tell: Tell,
  suggest: Suggest,
): void {
  const seen = new Map<string, number>()
  languages.forEach(({ language, test, score }, i) => {
    const path = `/languages/${i}`
    if (!reference.languages.has(language))
      tell(`${path}/language`, `unknown language "${language}"${suggest('language', language, reference)}`)
    once(seen, `${language}\n${test ?? ''}`, i, `${path}/language`, `the language "${language}"`, tell)
    if (test === undefined) {
      if (score !== undefined) tell(`${path}/score`, 'needs the test it is the score of')
      return
    }
    const known = reference.languageTests.get(test)
    if (!known) tell(`${path}/test`, `unknown test "${test}"${suggest('test', test, reference)}`)
    else if (known.language !== language)
      tell(`${path}/test`, `"${test}" is a test of "${known.language}", not of "${language}"`)
    const most = known?.bands.reduce((top, { max }) => Math.max(top, max), 0)
    if (score !== undefined && most && score > most)
      tell(`${path}/score`, `is above ${most}, the most that "${test}" gives`)
  })
}

function checkJobs(
  { jobs }: ProfileDocument,
  reference: Reference,
  today: string,
  tell: Tell,
  suggest: Suggest,
): void {
  const seen = new Map<string, number>()
  const month = today.slice(0, 7)
  jobs.forEach(({ title, organisation, field, from, to }, i) => {
    const path = `/jobs/${i}`
    if (field !== undefined && !reference.fields.has(field))
      tell(`${path}/field`, `unknown field "${field}"${suggest('field', field, reference)}`)
    if (from !== undefined && from > month) tell(`${path}/from`, 'lies in the future')
    if (from !== undefined && from < '1950') tell(`${path}/from`, 'lies too far in the past')
    if (typeof to === 'string' && to > month)
      tell(`${path}/to`, 'lies in the future; leave a present job open with null')
    if (from !== undefined && typeof to === 'string' && to < from)
      tell(`${path}/to`, 'lies before the beginning')
    once(seen, [title, organisation, from, to].join('\n'), i, path, 'this job', tell)
  })
}

function checkExperience(
  { experience = [] }: ProfileDocument,
  reference: Reference,
  tell: Tell,
  suggest: Suggest,
): void {
  const seen = new Map<string, number>()
  experience.forEach(({ field }, i) => {
    if (field !== undefined && !reference.fields.has(field))
      tell(`/experience/${i}/field`, `unknown field "${field}"${suggest('field', field, reference)}`)
    once(seen, field ?? '', i, `/experience/${i}/field`, 'this field', tell)
  })
}

function checkPreferences(
  { place, preferences }: ProfileDocument,
  reference: Reference,
  tell: Tell,
  suggest: Suggest,
): void {
  if (place?.province !== undefined && !reference.provinces.has(place.province))
    tell(
      '/place/province',
      `unknown province "${place.province}"${suggest('province', place.province, reference)}`,
    )
  const known = place?.city === undefined ? undefined : idOfName('city', place.city, reference)
  const city = known === undefined ? undefined : reference.cities.get(known)
  const of = city?.province ?? (city?.country === 'PK' ? undefined : city?.country)
  if (of !== undefined && place?.province !== undefined && of !== place.province)
    tell('/place/city', `"${place.city}" lies in ${of}, not in ${place.province}`)
  const countries = new Map<string, number>()
  preferences.countries?.forEach((country, i) => {
    const path = `/preferences/countries/${i}`
    if (!reference.countries.has(country))
      tell(path, `unknown country "${country}"${suggest('country', country, reference)}`)
    once(countries, country, i, path, `the country "${country}"`, tell)
  })
  const modes = new Map<string, number>()
  preferences.workModes?.forEach((mode, i) => {
    once(modes, mode, i, `/preferences/workModes/${i}`, `"${mode}"`, tell)
  })
  const currency = preferences.minimumPay?.currency
  if (currency !== undefined && !reference.currencies.has(currency))
    tell(
      '/preferences/minimumPay/currency',
      `unknown currency "${currency}"${suggest('currency', currency, reference)}`,
    )
  if (preferences.availableFrom !== undefined)
    real(preferences.availableFrom, '/preferences/availableFrom', tell)
}

function once(
  seen: Map<string, number>,
  key: string,
  at: number,
  path: string,
  what: string,
  tell: Tell,
): void {
  const first = seen.get(key)
  if (first === undefined) seen.set(key, at)
  else tell(path, `names ${what} a second time; it is number ${first + 1} of the list already`)
}

/** 31 February has the shape of a date. */
export function isRealDate(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
}

function real(date: string, path: string, tell: Tell): boolean {
  const fine = isRealDate(date)
  if (!fine) tell(path, `${date} is not a day of the calendar`)
  return fine
}
