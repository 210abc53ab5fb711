// What a heading of a job ad announces, in English and Japanese.

import type { HeadingWords, Outline, Part } from '../../../reading/outline.ts'

export type Section =
  | 'must'
  | 'nice'
  | 'persona'
  | 'stack'
  | 'duties'
  | 'pay'
  | 'place'
  | 'employment'
  | 'seats'
  | 'start'
  | 'title'
  | 'education'
  | 'language'
  | 'company'
  | 'benefits'
  | 'selection'
  | 'refused'
  | 'other'

/** Tried in order, since one heading may hold several words: 歓迎スキル is `nice`, 求める人物像 is `persona`. */
const specific: [Section, RegExp][] = [
  [
    'refused',
    /^(?:not|no longer) (?:required|needed|necessary|mandatory|looking for)|^不要(?:な|$)|^不問(?:の|$)|^必須ではない/i,
  ],
  ['other', /未経験|必須ではあ|年齢/],
  [
    'nice',
    /歓迎|尚可|なお可|望まし|優遇|あると(?:良|よ|嬉|うれ)|あれば|追加希望|希望(?:する)?(?:スキル|経験|要件)|活かせる|プラスに|推奨(?:スキル|要件)|\bwant\b/i,
  ],
  [
    'nice',
    /nice[- ]to[- ]have|\bbonus|prefer+ed|preferable|\bdesired\b|desirable|\bplus(?:es)?\b|good to have|advantageous|optional|extra credit|would be (?:great|nice)|brownie/i,
  ],
  [
    'persona',
    /求める人(?:物|材)|人物像|人材像|こんな方|このような方|マインド|カルチャー|価値観|バリュー|personal (?:qualities|attributes)|soft skills|our values|non-technical/i,
  ],
  [
    'stack',
    /開発環境|技術環境|使用技術|利用技術|採用技術|技術スタック|利用言語|使用言語|使用(?:している)?ツール|利用(?:している)?ツール|導入ツール|主な技術|tech(?:nology|nical)?[- ]stack|our stack|^(?:the )?stack|technologies we|what we use|tools we|we use|technical environment|^environment/i,
  ],
  [
    'selection',
    /選考|応募方法|問い?合わせ|面接|エントリー|how to apply|to apply|interview|application process|hiring process|^contact|date posted/i,
  ],
  [
    'must',
    /必須|必要(?:な|条件|要件|スキル|経験)|\bmust\b|求める(?:スキル|経験|能力|要件|資格)|応募(?:資格|条件|要件)|応募に必要|募集要件|資格(?:・|\/|、|と)?(?:スキル|条件|要件)|対象となる方|歓迎しない|スキル要件|人材要件/i,
  ],
  [
    'must',
    /requirements?\b|required|qualifications?\b|who you are|about you\b|what you(?:'ll| will)? (?:bring|need)|you(?:'ll)? (?:have|bring|need)|looking for|your (?:profile|background)|what we(?:'re| are) looking|ideal candidate|minimum (?:skills|exp)|essential|prerequisite|key skills|skill ?set|technical skills|must[- ]haves?|we expect/i,
  ],
  ['education', /学歴|^education(?:al)?\b/i],
  [
    'language',
    /語学|言語(?:能力|スキル|要件)|日本語(?:力|能力|レベル)|英語(?:力|能力|レベル)|language (?:skills|requirements)|^languages$/i,
  ],
  [
    'seats',
    /(?:募集|採用)(?:予定)?人[数員]|^人数|openings|number of (?:positions|seats|hires|vacancies)|^headcount|vacancies/i,
  ],
  [
    'start',
    /入社(?:日|時期|予定)|(?:稼働|参画|稼動)?開始(?:日|時期)|(?:稼働|参画)(?:日|時期)|^期間$|着任|start(?:ing)? date|^start$/i,
  ],
  [
    'employment',
    /雇用形態|契約(?:形態|期間)|試用期間|employment type|job type|contract (?:type|length)|^duration|^type$/i,
  ],
  [
    'pay',
    /給与|給料|年収|月給|年俸|報酬|賃金|賞与|昇給|待遇|単価|compensation|salary|^pay\b|^rate\b|pay range/i,
  ],
  [
    'benefits',
    /福利厚生|手当|保険|休日|休暇|benefits|perks|what we offer|we offer|why (?:join|work|us)|what you(?:'ll| will) get/i,
  ],
  [
    'place',
    /勤務地|勤務先|就業場所|勤務場所|勤務時間|就業時間|働き方|勤務形態|リモート|アクセス|^location|work(?:ing)? (?:location|hours)|^where|^office/i,
  ],
  [
    'duties',
    /業務(?:内容|概要|詳細)|仕事(?:内容|の内容)?|職務内容|お任せ|具体的(?:な|に)|プロジェクト例|ミッション|担当(?:業務|領域)|役割|responsibilit|duties|what you(?:'ll| will)(?: be)? do|what you do|the role|job description|you will|day[- ]to[- ]day|tasks|your mission|about the (?:job|role|position)|position (?:purpose|summary|overview)|job summary|role (?:summary|overview)|scope of work|nature and scope/i,
  ],
  ['title', /募集(?:職種|ポジション|要項)|^職種|^ポジション名?$|求人情報|^(?:job )?title|^position$/i],
  [
    'company',
    /会社|企業|当社|弊社|私たち|について|事業|チーム(?:構成|体制)|組織|特徴|魅力|面白さ|メッセージ|about (?:us|the (?:company|team)|our)|who we are|^company|our (?:mission|team|client|story)|the team|^about\b|equal opportunity/i,
  ],
]
/** Words that tell the section only of a line that is surely a heading. */
const generic: [Section, RegExp][] = [
  ['stack', /環境|ツール|technologies|^tools/i],
  ['must', /スキル|経験|要件|条件|資格|skills|experience|competenc|knowledge|abilities|qualities/i],
  ['duties', /業務|プロジェクト|ポジション|職務|overview|summary|projects?|description|role\b|goals/i],
  ['selection', /apply|応募/i],
]

function sectionOfHeading(label: string): Section | undefined {
  const words = label.trim()
  return first(specific, words) ?? first(generic, words)
}

/** A line without any mark of a heading is one only if it is made of little more than such words. */
function sectionOfBareLine(line: string): Section | undefined {
  const words = line.trim()
  if (words.length > 48 || /[。．.!?！？,、;；]$|不問|のみ$|提出/u.test(words)) return undefined
  const section = first(specific, words)
  if (section === undefined) return undefined
  if (/[぀-ヿ㐀-鿿]/u.test(words)) {
    let rest = words
    for (const [, pattern] of [...specific, ...generic]) rest = rest.replace(new RegExp(pattern, 'gi'), '')
    return rest.replace(/[\s・/、,。:()とやのな等をする方]|必要|内容|業務/gu, '').length <= 5
      ? section
      : undefined
  }
  const count = words.split(/\s+/).length
  return count <= 6 &&
    /^[A-Z]/.test(words) &&
    !/\b(?:is|are|was|with|in|of)\b/.test(words.replace(/years of/i, ''))
    ? section
    : undefined
}

/** "Requirements analysis" is a task of business analysts, not a heading. */
const craft = /requirements? (?:analy|manage|gather|engineer|defin|elicit|document|and design)/i

function first(table: [Section, RegExp][], words: string): Section | undefined {
  if (craft.test(words)) return undefined
  return table.find(([, pattern]) => pattern.test(words))?.[0]
}

export const adHeadings: HeadingWords<Section> = {
  marked: sectionOfHeading,
  bare: sectionOfBareLine,
  none: 'other',
  brief: new Set<Section>(['title', 'company', 'employment', 'pay', 'place', 'seats', 'start', 'stack']),
}
export type AdPart = Part<Section>
export type AdOutline = Outline<Section>
