import type { FieldError } from '../../../../portal/forms.ts'
import type { DemandProblem } from '../../check-document.ts'
import type { Lack } from '../../submit-demand.ts'
import type { EditorTexts } from './texts/index.ts'

/** What is wrong, in the reader's language, with the phrase it is about. */
export function problemText({ code, phrase = '' }: DemandProblem, t: EditorTexts): string {
  return t(`problem.${code}`, { phrase })
}

/** The fields where what is missing would be filled in. */
const fieldOf: Record<Lack['code'], string> = {
  title: '/title/ja',
  text: '/text/ja',
  country: '/place/country',
  'work-mode': '/workMode',
  'employment-type': '/employmentType',
  pay: '/pay/maximum',
  seats: '/seats',
  requirements: '/requirements',
  'start-passed': '/startDate',
  'deadline-passed': '/deadline',
}

/** What a publication lacks, each at its field. */
export function lackErrors(lacks: readonly Lack[], t: EditorTexts): FieldError[] {
  return lacks.map(({ code }) => ({ name: fieldOf[code], message: t(`lack.${code}`) }))
}
