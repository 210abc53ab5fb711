import type { Locale } from '../../actor.ts'
import type { Certainty } from '../../reference/index.ts'
import type { DemandDocument } from './document.ts'

/** A thing that the law of a country wants a posting to say. */
export interface PostingRule {
  id: string
  jurisdiction: 'JP'
  /** JSON pointer of the place in a demand's document. */
  path: string
  /** As somebody who reads that language can name it; with its own name, which is what can be looked up. */
  law: Record<Locale, string>
  /** YYYY-MM-DD; absent: in force for long. */
  from?: string
  /** Where it was read, and when (YYYY-MM); absent: it is known, and nobody has looked yet. */
  read?: { source: string; checked: string }
  certainty: Certainty
  says(document: DemandDocument): boolean
}

const article = {
  en: 'Employment Security Act (職業安定法), article 5-3',
  ja: '職業安定法5条の3',
  ur: 'روزگار کے تحفظ کا قانون (職業安定法)، دفعہ \u20665-3\u2069',
}
const list = {
  law: article,
  read: { source: 'roumu-shi.com/1767', checked: '2026-07' },
  certainty: 'V3',
} as const
const since2024 = {
  law: {
    en: `${article.en}, as amended from 1 April 2024`,
    ja: `${article.ja}（2024年4月1日施行の改正）`,
    ur: `${article.ur}، یکم اپریل 2024 سے نافذ ترمیم کے ساتھ`,
  },
  from: '2024-04-01',
  read: { source: 'jsite.mhlw.go.jp/tokyo-hellowork', checked: '2026-07' },
  certainty: 'V1',
} as const
const guidelines = {
  law: {
    en: `Guidelines on ${article.en}`,
    ja: `${article.ja}に関する指針`,
    ur: `رہنما اصول بابت ${article.ur}`,
  },
  certainty: 'OK',
} as const

const rule = (
  path: string,
  basis: Pick<PostingRule, 'law' | 'from' | 'read' | 'certainty'>,
  says: PostingRule['says'],
): PostingRule => ({ id: `jp.posting${path.replaceAll('/', '.')}`, jurisdiction: 'JP', path, ...basis, says })

const fixedTerm = new Set(['fixed-term', 'contract', 'dispatch', 'internship'])

/** Words of a posting whose pay includes overtime, but not of one that says there is none (固定残業代なし). */
const payIncludesOvertime =
  /(?:固定|みなし)(?:残業|時間外)(?!(?:代|手当|労働手当|制度?)?\s*[はがを:：]?\s*(?:なし|無|ありません|ございません|含ま|含み))|(?<!\bno )\bfixed overtime|\bovertime (?:pay )?(?:is )?included|\bincluding overtime/i

/**
 * What has to be said when people are recruited for work in Japan. The employer's name and that it is dispatch work,
 * which the same article asks for, are said by the company and the kind of contract.
 */
export const postingRules: readonly PostingRule[] = [
  rule('/text', list, ({ text }) => Boolean(text.ja || text.en)),
  rule('/terms/dutiesChange', since2024, ({ terms }) => Boolean(terms?.dutiesChange)),
  rule('/employmentType', list, ({ employmentType }) => employmentType !== undefined),
  rule(
    '/terms/contractMonths',
    list,
    ({ employmentType, terms }) => employmentType === 'permanent' || terms?.contractMonths !== undefined,
  ),
  rule(
    '/terms/renewal',
    since2024,
    ({ employmentType, terms }) =>
      employmentType !== undefined && (!fixedTerm.has(employmentType) || Boolean(terms?.renewal)),
  ),
  rule('/terms/probationMonths', list, ({ terms }) => terms?.probationMonths !== undefined),
  rule('/place/country', list, ({ place }) => place !== undefined),
  rule('/terms/placeChange', since2024, ({ terms }) => Boolean(terms?.placeChange)),
  rule(
    '/pay',
    list,
    ({ pay }) => pay !== undefined && (pay.minimum !== undefined || pay.maximum !== undefined),
  ),
  rule(
    '/terms/fixedOvertimePay',
    guidelines,
    ({ text, terms }) =>
      terms?.fixedOvertimePay !== undefined ||
      ![text.ja, text.en, terms?.bonus, terms?.raise].some(said => said && payIncludesOvertime.test(said)),
  ),
  rule('/terms/hourSystem', list, ({ terms }) => terms?.hourSystem !== undefined),
  rule('/terms/hoursFrom', list, ({ terms }) =>
    Boolean((terms?.hoursFrom && terms.hoursTo) || terms?.hourSystem === 'discretionary'),
  ),
  rule('/terms/breakMinutes', list, ({ terms }) => terms?.breakMinutes !== undefined),
  rule('/terms/overtimeHours', list, ({ terms }) => terms?.overtimeHours !== undefined),
  rule('/terms/holidays', list, ({ terms }) => Boolean(terms?.holidays)),
  rule('/terms/insurance', list, ({ terms }) => terms?.insurance !== undefined),
  rule('/terms/smoking', list, ({ terms }) => terms?.smoking !== undefined),
]

/** Which rule speaks of a place, for a demand whose work is in that country. */
export function postingRule(path: string, country: string | undefined): PostingRule | undefined {
  return country === 'JP' ? postingRules.find(rule => rule.path === path) : undefined
}

/** What the law of the country of work wants said and the document does not say yet. */
export function lawGaps(document: DemandDocument): PostingRule[] {
  return postingRules.filter(
    ({ jurisdiction, says }) => jurisdiction === document.place?.country && !says(document),
  )
}
