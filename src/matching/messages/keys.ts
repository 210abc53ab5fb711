import type { Message, MessageParams } from '../types.ts'
import type { english } from './english.ts'

/** Every sentence matching can say; a template stands for each in every language. */
export type MessageKey = keyof typeof english

/** Names tell how a parameter is shown: `heldSkill` as the label of a skill, `heldMonths` as "14 months". */
export type ParamName =
  | 'skill'
  | 'heldSkill'
  | 'level'
  | 'heldLevel'
  | 'years'
  | 'heldYears'
  | 'heldMonths'
  | 'months'
  | 'skillCount'
  | 'field'
  | 'certification'
  | 'heldCertification'
  | 'date'
  | 'heldDate'
  | 'degree'
  | 'heldDegree'
  | 'subject'
  | 'heldSubject'
  | 'language'
  /** A CEFR level or a test's id. */
  | 'grade'
  | 'heldGrade'
  | 'mode'
  | 'country'
  | 'pay'
  | 'heldPay'
  | 'otherSkill'
  | 'otherCertification'
  | 'newLevel'
  | 'newYears'
  | 'newGrade'
  | 'newDegree'
  | 'newMode'
  | 'newPay'
  | 'newDate'

export const message = (key: MessageKey, params: MessageParams = {}): Message => ({ key, params })
