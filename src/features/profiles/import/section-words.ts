// What a heading of a CV announces, in English and Japanese.

import type { HeadingWords, Outline, Part } from '../../../reading/outline.ts'

export type CvSection =
  | 'head'
  | 'summary'
  | 'skills'
  | 'experience'
  | 'projects'
  | 'education'
  | 'certifications'
  | 'languages'
  | 'preferences'
  | 'interests'
  | 'personal'
  | 'references'
  | 'other'

const specific: [CvSection, RegExp][] = [
  [
    'personal',
    /personal (?:details|info|data|particulars|profile)|bio-?data|個人情報|本人情報|家族構成|ذاتی (?:معلومات|کوائف)/i,
  ],
  ['references', /^references?\b|referees|declaration|紹介者/i],
  [
    'languages',
    /^(?:spoken |foreign |human )?languages?(?: known| skills| proficiency)?$|linguistic|語学(?:力|スキル)?$|言語能力|^زبانیں/i,
  ],
  [
    'certifications',
    /certificat|licen[cs]es|(?<!academ\w* )credentials|accreditation|courses?\b|trainings?\b|資格|免許|検定|سرٹیفیکیٹ|اسناد/i,
  ],
  ['education', /education|academ|^qualifications?$|scholastic|学歴|学位|^تعلیم/i],
  [
    'preferences',
    /preferences|desired (?:position|job)|availability|willing to|希望(?:条件|職種|勤務)|本人希望/i,
  ],
  ['interests', /hobbies|interests?$|extra[- ]?curricular|activities|趣味|特技/i],
  [
    'experience',
    /work(?:ing)? (?:experience|history)|employment|professional (?:experience|background)|career (?:history|summary|graph)|^experiences?$|internships?|company details|job experience|^(?:key |main |job )?(?:responsibilit|duties|tasks)|^roles? (?:and|&) responsib|職務経歴|職歴|勤務歴|経歴詳細|^(?:ملازمت|تجربہ|پیشہ ورانہ تجربہ)/i,
  ],
  ['projects', /projects?\b|portfolio|プロジェクト|案件/i],
  [
    'skills',
    /skills?\b|technolog|technical (?:summary|proficienc|expertise|knowledge|environment|competenc|details)|competenc|tools|expertise|programming languages|databases?$|frameworks?$|operating systems?$|software$|スキル|活かせる(?:経験|知識)|使用(?:言語|技術|ツール)|開発環境|得意|技術$|経験技術|^مہارت(?:یں)?/i,
  ],
  [
    'summary',
    /summary|objective|^profile|about me|overview|career goal|synopsis|strengths|highlights|概要|要約|自己(?:PR|紹介)|職務要約|^(?:خلاصہ|تعارف|مقصد)/i,
  ],
  ['other', /awards?|achievements?|honou?rs|publications?|patents?|volunteer|表彰|受賞/i],
]

function marked(label: string): CvSection | undefined {
  return specific.find(([, pattern]) => pattern.test(label.trim()))?.[0]
}

/** "Ravi Technologies" is a company, "Web Technologies" a heading. */
const company =
  /^(?!(?:key|core|main|major|web|internet|other|relevant|programming|database|front|back|development|design|test|software|computer|technical|cloud|mobile|server|primary|information|operating|languages?|tools?|skills?|platforms?|frameworks?)\b)\S+(?: \S+)* (?:technolog(?:y|ies)|software|tools)$/i

/** A bare line is a heading if it is short, has no sentence in it, and says little beside such a word. */
function bare(line: string): CvSection | undefined {
  const words = line.trim().replace(/[-_:\s]+$/, '')
  if (words.length > 40 || /[。．.,、;]$/u.test(words) || /\d/.test(words)) return undefined
  const section = company.test(words.split(',')[0]!) ? undefined : marked(words)
  if (section === undefined) return undefined
  const japanese = /[぀-ヿ㐀-鿿]/u.test(words)
  if (japanese) return words.length <= 14 ? section : undefined
  const count = words.split(/[\s&/]+/).length
  return count <= 4 && /^[A-Z\u0600-\u06ff]/.test(words) && !/\b(?:in|with|of|for|is|at)\b/.test(words)
    ? section
    : undefined
}

export const cvHeadings: HeadingWords<CvSection> = { marked, bare, none: 'head' }
export type CvPart = Part<CvSection>
export type CvOutline = Outline<CvSection>
