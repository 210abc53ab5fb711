// What an ad says of the job beside its requirements, and which of it was not clear.

import { readPay } from '../../../reading/pay.ts'
import type { Reference } from '../../../reference/types.ts'
import { type Closing, readClosings } from './read-closings.ts'
import { readConditions } from './read-conditions.ts'
import { readEmployment, readPlace, readSeats, readStart, type Term } from './read-terms.ts'
import { readWorkPlace } from './read-work-mode.ts'
import type { AdOutline } from './section-words.ts'
import {
  type DemandDraft,
  type Read,
  type ReadConditions,
  type Unread,
  unreadWhys,
  type Words,
} from './types.ts'

type Found = Pick<
  DemandDraft,
  'place' | 'workMode' | 'employmentType' | 'pay' | 'seats' | 'startDate' | 'deadline'
>

export function termsOf(
  outline: AdOutline,
  text: string,
  reference: Reference,
  words: (start: number, end: number) => Words,
): { found: Found; conditions: ReadConditions; unclear: Unread[] } {
  const read = <T>(term: Term<T> | undefined): Read<T> | undefined =>
    term && { value: term.value, words: words(term.start, term.end) }
  const workPlace = readWorkPlace(text)
  const place = read(readPlace(outline, text, reference))
  const workMode = read(workPlace?.mode)
  const employmentType = read(readEmployment(outline, text))
  const pay = readPay(text)
  const seats = read(readSeats(outline, text))
  const startDate = read(readStart(outline))
  const closings = readClosings(outline)
  const deadline = read(closings.map(termOf).find(term => term && !isAfter(term.value, startDate?.value)))
  const { conditions, missed } = readConditions(outline, workPlace?.remoteDays, words)
  const unclear = [
    ...closings
      .filter(({ date }) => date === undefined || date !== deadline?.value)
      .map(({ start, end }) => ({ words: words(start, end), why: unreadWhys.deadline })),
    ...missed.map(line => ({ words: line, why: unreadWhys.term })),
  ]
  return {
    found: {
      ...(place && { place }),
      ...(workMode && { workMode }),
      ...(employmentType && { employmentType }),
      ...(pay && { pay: { value: pay.pay, words: words(pay.start, pay.end) } }),
      ...(seats && { seats }),
      ...(startDate && { startDate }),
      ...(deadline && { deadline }),
    },
    conditions,
    unclear,
  }
}

const termOf = ({ date, start, end }: Closing): Term<string> | undefined =>
  date === undefined ? undefined : { value: date, start, end }

/** No demand may close after it starts; which of both the ad means is for its employer to say. */
const isAfter = (deadline: string, start: string | undefined): boolean =>
  start !== undefined && deadline > start
