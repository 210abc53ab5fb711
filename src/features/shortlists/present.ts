import type { Locale, Role } from '../../actor.ts'
import {
  type Assessment,
  type MatchingReference,
  type Message,
  render,
  type ShortestWay,
} from '../../matching/index.ts'
import type { PreciseEstimate } from './estimate-demand.ts'

/** A message as programs read it, and the sentence people read. */
export function presentMessage(message: Message, locale: Locale, reference: MatchingReference) {
  return { key: message.key, params: message.params, text: render(message, locale, reference) }
}

/** What an employer asks the person, as the person is told it: every `ask.…` has its `tell.…`. */
const toThePerson = ({ key, params }: Message): Message => ({
  key: key.replace(/^ask\./, 'tell.') as Message['key'],
  params,
})

/** An assessment as everybody sees it: the same numbers and lines, in the reader's words. */
export function presentAssessment(
  assessment: Assessment,
  { role, locale }: { role: Role; locale: Locale },
  reference: MatchingReference,
) {
  const { points: _points, of: _of, lines, ...rest } = assessment
  const count = (necessity: 'must' | 'nice') => {
    let [met, total] = [0, 0]
    for (const line of lines) {
      if (line.necessity !== necessity) continue
      total++
      if (line.status === 'met') met++
    }
    return { met, total }
  }
  return {
    ...rest,
    required: count('must'),
    niceToHave: count('nice'),
    lines: lines.map(line => {
      const { message, question } = line
      const shown = { ...line, message: presentMessage(message, locale, reference) }
      if (!question) return shown
      const asked = role === 'candidate' ? toThePerson(question) : question
      return { ...shown, question: presentMessage(asked, locale, reference) }
    }),
  }
}

/** What each line costs, and what each step less of it would bring beside how it is now. */
export function presentEstimate(
  { total, precision, verdicts, lines }: PreciseEstimate,
  locale: Locale,
  reference: MatchingReference,
) {
  return {
    total,
    precision,
    verdicts,
    lines: lines.map(({ id, people, relaxations }) => ({
      id,
      people,
      relaxations: relaxations.map(({ message, line, eligible, near }) => ({
        message: presentMessage(message, locale, reference),
        line,
        eligible,
        near,
        moreEligible: eligible - verdicts.eligible,
        moreNear: near - verdicts.near,
      })),
    })),
  }
}

export function presentWay(way: ShortestWay | null, locale: Locale, reference: MatchingReference) {
  return {
    way: way && { changes: way.map(({ message }) => presentMessage(message, locale, reference)) },
  }
}
