// How the work is done, and how many days of a week away from the office.

import type { WorkMode } from '../../../matching/types.ts'
import { numberOf } from '../../../reading/years.ts'
import type { Term } from './read-terms.ts'

const strict =
  /(?:原則|基本(?:的に)?)[^。\n]{0,12}出社|フル出社|国内オンサイト|客先常駐|(?:リモート|在宅|テレワーク)(?:勤務|ワーク|制度)?(?:は|[:：])?\s?(?:不可|なし|無し|NG)|\bno (?:remote|work from home|wfh)\b|\bremote(?: work)? (?:is )?not (?:possible|available|allowed|an option)/i

const count = '(?:最大|最低)?\\s?(\\d)(?:\\s?[~〜-]\\s?\\d)?\\s?(?:日|回)?(?:間)?'
const remoteWords = '(?:リモート|テレワーク|在宅)'
const englishCount =
  '\\b(\\d|one|two|three|four|five)(?:\\s?(?:-|–|to|or)\\s?(?:\\d|two|three|four|five))?[\\s-]'
const aWeek = '(?:\\s?(?:a|per|each|/)\\s?week)?'
const away = '(?:remote(?:ly)?|wfh|work(?:ing)? from home|from home|at home|home[- ]office|telework(?:ing)?)'

/** Days of a week at the office; looked for first, since 週2日出社 often stands beside a word on remote work. */
const daysThere = [
  `週(?:に)?${count}(?:程度|以上|ほど|まで)?(?:は|の)?\\s?(?:出社|出勤|オフィス)`,
  `出社[^\\n。]{0,4}週(?:に)?${count}`,
  `${englishCount}days?${aWeek}\\s(?:in|at|from)\\s(?:the |our )?office`,
  `${englishCount}days?${aWeek}\\s(?:in[- ]office|on[- ]?site|office)`,
].map(source => new RegExp(source, 'i'))

const daysAway = [
  `${remoteWords}[^\\n。]{0,14}?週(?:に)?${count}(?!\\s?(?:日|回)?(?:程度|以上|ほど)?(?:は|の)?\\s?(?:出社|出勤|オフィス|勤務|稼働))`,
  `週(?:に)?${count}(?:まで|程度|以上|ほど|から)?(?:は|の|、)?\\s?${remoteWords}`,
  `${englishCount}days?${aWeek}\\s(?:of )?${away}`,
  `\\b${away}(?: work)?[^.\\n]{0,16}?${englishCount}days?(?:\\s?(?:a|per|each|/)\\s?week)`,
].map(source => new RegExp(source, 'i'))

const modes: [WorkMode, RegExp][] = [
  [
    'hybrid',
    /ハイブリッド|hybrid|一部(?:リモート|在宅|テレワーク)|(?:リモート|在宅|テレワーク)併用|partially remote/i,
  ],
  // Only what says that it is always so, or an item that says nothing else: who reads it plans to stay where they are.
  [
    'remote',
    /フルリモート|フル在宅|完全(?:リモート|在宅|テレワーク)|出社(?:不要|なし|義務なし)|全国(?:から)?リモート|海外在住可|fully[- ]remote|100 ?% remote|remote 100 ?%|remote[- ]only|(?:remote(?:ly)?|work) from (?:anywhere|abroad|overseas|pakistan|any country)|(?:^|[,|:(])[ \t]*remote[ \t]*(?=$|[|),.])|\bremote (?:position|role|job)\b/im,
  ],
  [
    'hybrid',
    /(?:リモート|在宅)(?:ワーク|勤務)|テレワーク|リモート(?=\s*(?:可|OK|あり|有|相談|中心|メイン|制度|[)、,/|・\n]|$))|remote (?:work )?(?:is )?(?:possible|available|allowed|optional|ok|friendly|work)|remote[- ](?:first|friendly)|(?:option|possibility|chance) (?:to|of|for) (?:remote|work(?:ing)? (?:remotely|from home))|work from home|\bwfh\b|some remote/i,
  ],
  ['on-site', /出社|常駐|オンサイト|on[- ]?site|in[- ]office|in[- ]person|must work on/i],
]

export interface WorkPlace {
  mode: Term<WorkMode>
  /** Days of a week away from the office, the fewest that are said. */
  remoteDays?: Term<number>
}

/** "原則出社" beside a mere remark on remote work stays on-site; a share or a possibility is hybrid. */
export function readWorkPlace(text: string): WorkPlace | undefined {
  const always = strict.exec(text)
  if (always) return { mode: termOf('on-site', always) }
  for (const [patterns, daysOf] of [
    [daysThere, (days: number) => 5 - days],
    [daysAway, (days: number) => days],
  ] as const)
    for (const pattern of patterns) {
      const match = pattern.exec(text)
      const days = match ? daysOf(numberOf(match[1]!)) : -1
      if (!match || days < 0 || days > 5) continue
      const mode: WorkMode = days === 5 ? 'remote' : days === 0 ? 'on-site' : 'hybrid'
      return { mode: termOf(mode, match), remoteDays: termOf(days, match) }
    }
  for (const [value, pattern] of modes) {
    const match = pattern.exec(text)
    if (match && !isDenied(text, match)) return { mode: termOf(value, match) }
  }
  return undefined
}

const termOf = <T>(value: T, { index, 0: words }: RegExpExecArray): Term<T> => ({
  value,
  start: index,
  end: index + words.length,
})

const isDenied = (text: string, { index, 0: words }: RegExpExecArray): boolean =>
  /\b(?:no|not)\b[^.]{0,12}$|不可$/i.test(text.slice(Math.max(0, index - 16), index)) ||
  /^\s*(?:work\s*)?(?:不可|なし|is not|not (?:possible|available))/i.test(text.slice(index + words.length))
