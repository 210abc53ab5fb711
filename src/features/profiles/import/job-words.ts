// The words that CVs use for jobs and employers, in English and Japanese.

const roles =
  'Engineer|Developer|Programmer|Analyst|Manager|Architect|Consultant|Administrator|Designer|Tester|Lead(?:er)?|Intern|Trainee|Scientist|Specialist|Executive|Head|Director|Associate|Officer|Coordinator|Assistant|Instructor|Lecturer|Teacher|Researcher|Technician|Supervisor|Freelancer?|CTO|CEO|DBA|Artist|Animator|Editor|Master|Owner|Advocate|Accountant'
/** Words that make a title only where nothing but title, employer, place and dates stands. */
const rolesOfHeads = `${roles}|Internship|QA|SQA|SRE|DevOps|Dev|Sysadmin|Webmaster|Tutor|Faculty|Professor|Expert|Support|Operator|Writer|Marketer|Strategist|Advisor|Adviser|Founder|Partner|President|Member|CIO|CISO|COO|VP`

const word = "[A-Z][\\w.+#/&'’-]*"
export const englishTitle = new RegExp(
  `(?:(?:${word}|of|and|&|the|\\.NET|/|-|–)[ \\t]+){0,5}(?:${word}[/-])?(?:${roles})s?\\b(?:[ \\t]*[-–/(][ \\t]*(?:${roles}|Android|iOS|Java|Python|\\.NET|Backend|Frontend|Full[ -]?Stack)\\)?|[ \\t]+(?:${roles}|I{1,3}|IV)\\b){0,2}`,
  'g',
)
export const japaneseTitle =
  /[^\s、。:：|｜\n()「」]{0,18}(?:エンジニア|プログラマー?|リーダー|マネージャー?|デザイナー|アナリスト|コンサルタント|アーキテクト|テスター|サイエンティスト|ディレクター|開発者|管理者|担当|(?<![A-Za-z])(?:SE|PG|PL|PM|PMO)(?![A-Za-z]))/gu
export const organisation =
  /(?:株式会社|有限会社|合同会社)\s?[^\s、。,()|]{1,24}|[^\s、。,()|:]{1,24}(?:株式会社|有限会社|合同会社)|[A-Z][\w&.'’-]*(?:[ \t]+(?:[A-Z&][\w&.'’-]*|of|and)){0,5}[ \t]+(?:Ltd|Limited|Pvt|Private|Inc|LLC|LLP|Corp(?:oration)?|Technologies|Technology|Solutions|Systems|Services|Software|Consulting|Bank|Group|GmbH|Labs?|Studios?|Networks?|Company|Infotech|Telecom|University|Institute)\b\.?(?:[ \t]*\(?(?:Pvt|Private|Ltd|Limited|Inc)\b\.?\)?){0,3}/u

const anywhere = new RegExp(`\\b(?:${roles})\\b`)
const inHead = new RegExp(`\\b(?:${rolesOfHeads})s?\\b`, 'i')

export const namesRole = (words: string): boolean => anywhere.test(words)
/** Also in small letters, for words known to be of a job's head. */
export const titles = (words: string): boolean => inHead.test(words) || words.match(japaneseTitle) !== null

/** The company's own kind of name: ends in Ltd, Technologies, 株式会社 … */
export function namesOrganisation(words: string): boolean {
  const found = organisation.exec(words)
  return (
    found !== null && found.index + found[0].length === words.length && found[0].length > words.length / 2
  )
}

export const tidyTitle = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/^(?:and|of|the|&|[-–/])\s+/i, '')
    .replace(/[\s,(–/-]+$/, '')
    .slice(0, 160)

/** A line that reads as a title, for CVs that open with one. */
export function titleIn(line: string): string | undefined {
  const match = [...line.matchAll(englishTitle)][0] ?? [...line.matchAll(japaneseTitle)][0]
  return match && tidyTitle(match[0]).length > 2 ? tidyTitle(match[0]) : undefined
}
