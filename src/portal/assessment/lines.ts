import type { Locale, Role } from '../../actor.ts'
import { render } from '../../matching/messages/render.ts'
import type {
  AssessedLine,
  Assessment,
  MatchingReference,
  Message,
  Necessity,
  RequirementLine,
  UsedEvidence,
} from '../../matching/types.ts'
import { expiryOf } from '../../reference/load-certifications.ts'
import { type Html, html } from '../html.ts'
import { assessmentTexts } from './texts/index.ts'
import { degreeText, languageText, lineText, monthText, untilByRule } from './words.ts'

/** Who reads an assessment, in which language. */
export interface Reader {
  role: Role
  locale: Locale
  reference: MatchingReference
  /** What was asked: where a line has alternatives and none is met, all of them are named. */
  asked?: readonly RequirementLine[] | undefined
}

const shapes = { met: '●', partly: '◐', 'not-met': '○', unknown: '?' } as const
/** A field rests on dozens of facts; the strongest say enough. */
const mostEvidence = 3

export interface Counts {
  must: { met: number; total: number }
  nice: { met: number; total: number }
}

export function countLines({ lines }: Pick<Assessment, 'lines'>): Counts {
  const of = (necessity: Necessity) => {
    const own = lines.filter(line => line.necessity === necessity)
    return { met: own.filter(({ status }) => status === 'met').length, total: own.length }
  }
  return { must: of('must'), nice: of('nice') }
}

/** The score as a sentence: 5 of 5 required, 2 of 3 nice to have. */
export function countSentence(assessment: Pick<Assessment, 'lines'>, locale: Locale): string {
  const t = assessmentTexts.in(locale)
  const { must, nice } = countLines(assessment)
  const values = { must: must.met, musts: must.total, nice: nice.met, nices: nice.total }
  if (must.total > 0 && nice.total > 0) return t('count.both', values)
  if (must.total > 0) return t('count.must', values)
  return nice.total > 0 ? t('count.nice', values) : t('count.none')
}

/** The sentence first, the number small beside it. */
export function scoreLine(assessment: Pick<Assessment, 'lines' | 'score'>, locale: Locale): Html {
  const points = assessmentTexts.in(locale)('score.points', { score: assessment.score })
  return html`<span class="score">${countSentence(assessment, locale)}\u2002<small>${points}</small></span>`
}

export const verdictText = ({ verdict }: Pick<Assessment, 'verdict'>, locale: Locale): string =>
  assessmentTexts.in(locale)(`verdict.${verdict}`)

export const statusText = ({ status }: Pick<AssessedLine, 'status'>, locale: Locale): string =>
  assessmentTexts.in(locale)(`status.${status}`)

/** Shape and word together, so that neither colour nor shape is alone. */
export function statusMark(line: Pick<AssessedLine, 'status'>, locale: Locale): Html {
  return html`<span class="status ${line.status}"><span class="shape" aria-hidden="true">${shapes[line.status]}</span> ${statusText(line, locale)}</span>`
}

/** The message of a line speaks of the alternative that comes nearest. */
export function lineSentence(
  { id, status, message }: Pick<AssessedLine, 'id' | 'status' | 'message'>,
  { locale, reference, asked }: Reader,
): string {
  const sentence = render(message, locale, reference)
  const line = status === 'met' ? undefined : asked?.find(one => one.id === id)
  if (!line || line.anyOf.length < 2) return sentence
  const t = assessmentTexts.in(locale)
  const alternatives = lineText(line, locale, reference)
  return status === 'not-met'
    ? t('line.none-of', { alternatives })
    : t('line.one-of', { alternatives, sentence })
}

/** What is unknown, as something to ask; a candidate is told it instead. */
export function questionOf({ question }: AssessedLine, reader: Reader): string | undefined {
  if (!question) return undefined
  const asked = reader.role === 'candidate' ? toThePerson(question) : question
  return render(asked, reader.locale, reader.reference)
}

const toThePerson = ({ key, params }: Message): Message => ({
  key: key.replace(/^ask\./, 'tell.') as Message['key'],
  params,
})

/** What the line rests on and what backs it: "HCIP Cloud, verified, until March 2027". */
export function evidenceTexts(line: Pick<AssessedLine, 'evidence'>, reader: Reader): string[] {
  const t = assessmentTexts.in(reader.locale)
  const texts = [...new Set(line.evidence.map(evidence => evidenceText(evidence, reader)))]
  if (texts.length <= mostEvidence) return texts
  return [...texts.slice(0, mostEvidence), t('evidence.more', { count: texts.length - mostEvidence })]
}

function evidenceText(evidence: UsedEvidence, reader: Reader): string {
  const t = assessmentTexts.in(reader.locale)
  if (evidence.kind === 'preference') return t('evidence.preference')
  const fact = factText(evidence, reader)
  const month = evidence.kind === 'certification' && expiry(evidence.fact, reader)
  return month
    ? t(`evidence.${evidence.state}-until`, { fact, month })
    : t(`evidence.${evidence.state}`, { fact })
}

function expiry(
  { certification, issued, expires }: (UsedEvidence & { kind: 'certification' })['fact'],
  { locale, reference }: Reader,
): string | undefined {
  if (expires !== undefined) return expires === null ? undefined : monthText(expires, locale)
  const known = reference.certifications.get(certification)
  const ends = known && issued && expiryOf(known, issued)
  return ends ? untilByRule(ends, known.certainty, locale) : undefined
}

function factText(evidence: Exclude<UsedEvidence, { kind: 'preference' }>, reader: Reader): string {
  const { locale, reference } = reader
  const t = assessmentTexts.in(locale)
  switch (evidence.kind) {
    case 'skill':
      return reference.skills.get(evidence.fact.skill)?.labels[locale] ?? evidence.fact.skill
    case 'certification': {
      const { certification } = evidence.fact
      return reference.certifications.get(certification)?.labels[locale] ?? certification
    }
    case 'language':
      return languageText(evidence.fact, locale, reference)
    case 'education': {
      const degree = degreeText(evidence.fact.level, locale)
      const subject = reference.subjects.get(evidence.fact.subject ?? '')?.labels[locale]
      return subject ? t('fact.degree-in', { degree, subject }) : degree
    }
    case 'experience': {
      const field = reference.fields.get(evidence.fact.field ?? '')?.labels[locale]
      return field ? t('fact.work', { field }) : t('fact.work-in-it')
    }
  }
}

/** Lines of an assessment, each with shape, word, sentence, evidence, and what to ask. */
export function lineList(lines: readonly AssessedLine[], reader: Reader): Html {
  return html`<ul class="lines">${lines.map(line => {
    const evidence = evidenceTexts(line, reader)
    const question = questionOf(line, reader)
    return html`<li class="${line.status}"><span class="shape" aria-hidden="true">${shapes[line.status]}</span>
<div><b class="word">${statusText(line, reader.locale)}</b> ${lineSentence(line, reader)}${evidence.length > 0 && html` <span class="evidence">${evidence.map(text => html`<span>${text}</span>`)}</span>`}${question && html`<p class="question">${question}</p>`}</div></li>`
  })}</ul>`
}

/** All lines, what is required first. @param heading the level of the headings of the two groups */
export function assessmentLines(
  assessment: Pick<Assessment, 'lines'>,
  reader: Reader,
  { heading = 3 }: { heading?: 2 | 3 | 4 } = {},
): Html {
  const t = assessmentTexts.in(reader.locale)
  const counts = countLines(assessment)
  const group = (necessity: Necessity) => {
    const own = assessment.lines.filter(line => line.necessity === necessity)
    if (own.length === 0) return false
    const title = t(`group.${necessity}`, counts[necessity])
    return html`${heading === 2 ? html`<h2>${title}</h2>` : heading === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`}${lineList(own, reader)}`
  }
  return html`<div class="assessment">${group('must')}${group('nice')}</div>`
}
