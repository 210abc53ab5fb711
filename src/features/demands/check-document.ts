import { AppError, type ErrorDetail } from '../../errors.ts'
import type { Reference } from '../../reference/index.ts'
import { isRealDate } from '../profiles/index.ts'
import type { DemandDocument } from './document.ts'
import { type ForbiddenPhrase, lintDemand } from './draft/index.ts'
import { writtenTerms } from './terms.ts'

/** Something wrong with a document: the message for programs, the code for pages, which say it in their language. */
export interface DemandProblem extends ErrorDetail {
  /** JSON pointer into the document. */
  path: string
  code:
    | 'unknown'
    | 'other-language'
    | 'no-such-day'
    | 'pay-order'
    | 'deadline-after-start'
    | 'same-id'
    | 'words-order'
    | `forbidden-${ForbiddenPhrase['about']}`
  /** The word or phrase it is about. */
  phrase?: string
}

/**
 * What the JSON schema cannot see: ids that exist, sense between fields, and nothing that the law forbids to ask.
 * @throws AppError invalid-input or unacceptable-demand; each detail has the JSON pointer of the place in a body
 * that has the demand as `document`
 */
export function checkDocument(document: DemandDocument, reference: Reference): void {
  const details = mistakesIn(document, reference).map(inBody)
  if (details.length)
    throw new AppError('invalid-input', 'The demand has mistakes; each is named below.', { details })
  const forbidden = forbiddenPhrases(document).map(inBody)
  if (forbidden.length)
    throw new AppError(
      'unacceptable-demand',
      'A demand may not ask for age, sex, religion, marital status or nationality. Ask for the skill, language or permit the work needs.',
      { details: forbidden },
    )
}

/** What has no sense: ids that do not exist, days that are none, fields that contradict each other. */
export function mistakesIn(document: DemandDocument, reference: Reference): DemandProblem[] {
  return [...unknownIds(document, reference), ...impossibleDates(document), ...contradictions(document)]
}

/** Errors of the demand itself and of its shape speak of the same places. */
export function inBody({ path, message }: Pick<ErrorDetail, 'path' | 'message'>): ErrorDetail {
  return { path: `/document${path}`, message }
}

function unknownIds({ requirements, place, pay }: DemandDocument, reference: Reference): DemandProblem[] {
  const details: DemandProblem[] = []
  const known = (path: string, kind: string, exists: boolean, id: string) => {
    if (!exists)
      details.push({
        path,
        code: 'unknown',
        phrase: id,
        message: `There is no ${kind} "${id}" in the vocabulary.`,
      })
  }
  if (place) known('/place/country', 'country', reference.countries.has(place.country), place.country)
  const currency = (path: string, id: string) => known(path, 'currency', reference.currencies.has(id), id)
  if (pay) currency('/pay/currency', pay.currency)
  requirements.forEach((line, i) => {
    line.anyOf.forEach((requirement, j) => {
      const path = `/requirements/${i}/anyOf/${j}`
      if (requirement.kind === 'skill')
        known(`${path}/skill`, 'skill', reference.skills.has(requirement.skill), requirement.skill)
      if ('field' in requirement && requirement.field)
        known(`${path}/field`, 'field', reference.fields.has(requirement.field), requirement.field)
      if (requirement.kind === 'certification')
        known(
          `${path}/certification`,
          'certification',
          reference.certifications.has(requirement.certification),
          requirement.certification,
        )
      if (requirement.kind === 'pay') currency(`${path}/maximum/currency`, requirement.maximum.currency)
      if (requirement.kind === 'work-mode' && requirement.country)
        known(`${path}/country`, 'country', reference.countries.has(requirement.country), requirement.country)
      if (requirement.kind === 'language' && requirement.test) {
        const test = reference.languageTests.get(requirement.test)
        known(`${path}/test`, 'language test', test !== undefined, requirement.test)
        if (test && test.language !== requirement.language)
          details.push({
            path: `${path}/test`,
            code: 'other-language',
            message: `"${test.id}" is a test of "${test.language}", not of "${requirement.language}".`,
          })
      }
      if (requirement.kind === 'language')
        known(
          `${path}/language`,
          'language',
          reference.languages.has(requirement.language),
          requirement.language,
        )
      if (requirement.kind === 'education' && requirement.subject)
        known(`${path}/subject`, 'subject', reference.subjects.has(requirement.subject), requirement.subject)
    })
  })
  return details
}

function impossibleDates({ startDate, deadline, requirements }: DemandDocument): DemandProblem[] {
  const details: DemandProblem[] = []
  const real = (path: string, date: string | undefined) => {
    if (date !== undefined && !isRealDate(date))
      details.push({ path, code: 'no-such-day', message: `${date} is not a day of the calendar.` })
  }
  real('/startDate', startDate)
  real('/deadline', deadline)
  requirements.forEach(({ anyOf }, i) => {
    anyOf.forEach((requirement, j) => {
      if (requirement.kind === 'availability') real(`/requirements/${i}/anyOf/${j}/from`, requirement.from)
    })
  })
  return details
}

function contradictions({ pay, startDate, deadline, requirements }: DemandDocument): DemandProblem[] {
  const details: DemandProblem[] = []
  if (pay?.minimum !== undefined && pay.maximum !== undefined && pay.minimum > pay.maximum)
    details.push({ path: '/pay/minimum', code: 'pay-order', message: 'The lowest pay is above the highest.' })
  if (startDate && deadline && deadline > startDate)
    details.push({
      path: '/deadline',
      code: 'deadline-after-start',
      message: 'The deadline lies after the start date.',
    })
  const seen = new Set<string>()
  requirements.forEach(({ id, words }, i) => {
    if (seen.has(id))
      details.push({
        path: `/requirements/${i}/id`,
        code: 'same-id',
        message: `The line id "${id}" is used twice.`,
      })
    seen.add(id)
    if (words && words.end <= words.start)
      details.push({
        path: `/requirements/${i}/words`,
        code: 'words-order',
        message: 'The words end before they start.',
      })
  })
  return details
}

/** What may not be asked, wherever the document has words of a person. */
export function forbiddenPhrases({ title, text, place, terms }: DemandDocument): DemandProblem[] {
  const places: (readonly [path: string, words: string | undefined])[] = [
    ['/title/en', title.en],
    ['/title/ja', title.ja],
    ['/text/en', text.en],
    ['/text/ja', text.ja],
    ['/place/city', place?.city],
    ...writtenTerms.map(name => [`/terms/${name}`, terms?.[name]] as const),
  ]
  return places.flatMap(([path, words]) =>
    words
      ? lintDemand(words).map(({ about, phrase, message }) => ({
          path,
          code: `forbidden-${about}` as const,
          phrase,
          message: `"${phrase}": ${message}`,
        }))
      : [],
  )
}
