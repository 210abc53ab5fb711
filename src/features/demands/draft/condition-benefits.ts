// Insurance, home, visa, journey, bonus and smoking. What is refused ("no visa sponsorship") is read as such.

import type { DemandTerms } from '../terms.ts'
import { type Condition, conditionOf, type Said } from './condition-words.ts'

const none = '[^\\n。、,]{0,10}?(?:なし|無し|不可|ありません|自己負担|本人負担|対象外)'

/** Tried in order; the first that is found in a line gives the value. */
const phrases: { [Name in keyof DemandTerms]?: [NonNullable<DemandTerms[Name]>, RegExp][] } = {
  insurance: [
    [
      ['health', 'pension', 'accident', 'employment'],
      /(?:各種)?(?:社会保険|社保)(?:等|各種)?[^\n。、]{0,6}(?:完備|全て|すべて|加入)|各種保険完備|(?:full|complete) social insurance|social insurance \(?complete/i,
    ],
  ],
  visaSupport: [
    [
      'none',
      new RegExp(
        `(?:ビザ|在留資格)[^\\n。]{0,8}(?:サポート|支援|スポンサー)${none}|\\bno visa (?:support|sponsorship)|visa (?:support|sponsorship) (?:is )?not (?:available|provided|offered)|(?:unable|not able|cannot|can't) (?:to )?(?:provide |offer )?(?:visa )?sponsor`,
        'i',
      ),
    ],
    [
      'full',
      /(?:ビザ|在留資格)[^\n。]{0,12}(?:費用|申請)[^\n。]{0,8}(?:会社|当社|弊社|全額)[^\n。]{0,4}負担|(?:ビザ|在留資格)[^\n。]{0,6}スポンサー|visa sponsorship|we (?:will )?sponsor/i,
    ],
    // The least that help with a visa can mean.
    ['documents', /(?:ビザ|在留資格)[^\n。]{0,8}(?:サポート|支援)|visa (?:support|assistance)/i],
  ],
  travelPaid: [
    [false, new RegExp(`(?:渡航費用?|航空券代?)${none}`)],
    [
      true,
      /(?:渡航費用?|渡航|航空券代?|来日費用)(?:(?!一部|補助|上限)[^\n。、]){0,8}(?:負担|支給|会社持ち|あり|全額)|(?:flights?|airfare|air tickets?)(?: to japan)? (?:is |are )?(?:paid|covered|provided)|we pay (?:for )?your (?:flight|airfare)/i,
    ],
  ],
  housing: [
    ['none', new RegExp(`(?:住宅手当|住宅補助|家賃補助|社宅)${none}`)],
    [
      'provided',
      /(?:借上げ?)?社宅|社員寮|独身寮|寮(?:あり|有|完備)|住居(?:を)?提供|(?:housing|accommodation) (?:is )?provided|company (?:housing|accommodation)/i,
    ],
    ['allowance', /住宅(?:手当|補助)|家賃(?:補助|手当)|housing allowance|rent (?:subsidy|allowance)/i],
    [
      'search',
      /(?:住居|物件|住まい|部屋)(?:探し|さがし|手配|紹介)|help (?:with |in )?finding (?:a home|housing|an apartment)/i,
    ],
  ],
  smoking: [
    ['smoking-rooms', /喫煙(?:専用)?(?:室|スペース|所)(?:あり|有|設置)|分煙/],
    ['none-indoors', /(?:屋内|敷地内|社内|オフィス内|館内)(?:全面|は)?(?:原則)?禁煙|全面禁煙/],
  ],
}

const insurances: [NonNullable<DemandTerms['insurance']>[number], RegExp][] = [
  // 社会保険(雇用・労災・健康・厚生年金)
  ['health', /健康保険|健保|健康(?=[・、,/][^\n]*年金|\))/],
  ['pension', /厚生年金/],
  ['accident', /労災/],
  ['employment', /雇用保険|雇用(?=[・、,/][^\n]*(?:労災|年金)|\))/],
]

export function benefits(line: Said): Condition[] {
  const found: Condition[] = []
  for (const [name, values] of Object.entries(phrases))
    for (const [value, pattern] of values) {
      const match = pattern.exec(line.text)
      if (!match) continue
      found.push(conditionOf(name as keyof DemandTerms, value, match, line))
      break
    }
  const named = insurances.flatMap(([insurance, pattern]) => {
    const match = pattern.exec(line.text)
    return match ? [{ insurance, match }] : []
  })
  if (named.length > 0)
    found.push(
      conditionOf(
        'insurance',
        named.map(({ insurance }) => insurance),
        named[0]!.match,
        line,
      ),
    )
  for (const [name, pattern] of [
    ['bonus', /賞与[:：\s]*((?:年|業績|決算|あり|有)[^\n。、/:]{0,30})/],
    ['raise', /昇給[:：\s]*((?:年|随時|あり|有)[^\n。、/:]{0,30})/],
  ] as const) {
    const match = pattern.exec(line.text)
    if (match) found.push(conditionOf(name, match[1]!.trim(), match, line))
  }
  return found
}
