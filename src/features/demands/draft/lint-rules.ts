// What no demand may ask of a person, as people write it. Sources: 労働施策総合推進法 art. 9 (age), 男女雇用機会均等法
// art. 5 (sex), 職業安定法 art. 3 (nationality, creed, status), and the product's own terms for every country.

import { faiths, peoples } from '../../../reading/personal-words.ts'

export type Forbidden = 'age' | 'sex' | 'religion' | 'marital-status' | 'nationality'

export interface LintRule {
  about: Forbidden
  pattern: RegExp
  /** Looked for right before, in and after the phrase; a match means it is no request. */
  unless?: RegExp
}

const people =
  '(?:candidates?|applicants?|persons?|people|individuals?|professionals?|engineers?|developers?|programmers?|staff|employees?|workers?|graduates?)'
const sexes = '(?:males?|females?|m[ae]n|wom[ae]n|boys?|girls?|lad(?:y|ies))'
const status = '(?:single|unmarried|married)(?=\\s*(?:[,.;)!]|$|only\\b|preferred\\b))'
const wish =
  '(?:only|preferred|required|needed|wanted|preferably|a must|is a must|are preferred|will be preferred)'
const nation = `(?:${peoples}|uae|qatari|kuwaiti|omani|bahraini|gcc|us|u\\.s\\.|usa|united states|uk|european|eu|german|french|dutch|polish|australian|russian|israeli|foreign)`

/** Tried over the whole text; phrases found by several are reported once. */
export const lintRules: LintRule[] = [
  // Age
  {
    about: 'age',
    pattern: /(?:\d{2}|[二三四五六]十[一-九]?)\s*(?:歳|才)(?:くらい|ぐらい)?(?:まで|以下|未満|以上|前後|迄)/g,
    unless: /定年|満?1[58]\s*(?:歳|才)以上|再雇用|お子|子ども/,
  },
  {
    about: 'age',
    pattern:
      /\d{2}\s*(?:歳|才)?\s*[~〜-]\s*\d{2}\s*(?:歳|才)(?:まで|くらい|の方)?|[2-6]0代?\s*[~〜・、-]\s*[2-6]0代|[2-6]0代(?:前半|後半|中盤)?(?:の方|のみ|限定|歓迎|まで|向け|を募集|募集)/g,
    unless: /定年|活躍中|が(?:中心|活躍)|平均/,
  },
  {
    about: 'age',
    pattern:
      /若手(?:\s*\([^()]{1,8}\))|若手(?:の方|人材|エンジニア|男性|女性)?(?:のみ|限定|歓迎|優遇|募集|を募集|を求め|希望)|若い方(?:のみ|限定|歓迎|を募集|を求め|優遇)/g,
    unless: /育成|指導|教育/,
  },
  {
    about: 'age',
    pattern:
      /年齢制限(?!は?(?:なし|無し|ありません|はない))|年齢\s*[:]\s*(?!不問|問わ|制限な)[^\s。,、]{1,12}/g,
  },
  {
    about: 'age',
    pattern:
      /\b(?:under|below|younger than|not (?:older|more) than|no older than|over|above|older than)\s+(?:the age of\s+)?(?:1[5-9]|[2-6]\d)(?=\s*(?:years?[- ]old\b|years? of age\b|yrs?[- ]old\b|only\b|preferred\b|[.,;)!](?!\d)|$))/gim,
    unless: /(?:over|above|older than)\s+(?:the age of\s+)?1[68]\b|(?:ms|seconds?|minutes?|%|\$)\s*$/i,
  },
  {
    about: 'age',
    pattern:
      /\b(?:between\s+)?(?:1[5-9]|[2-6]\d)\s*(?:-|–|to|and)\s*[2-7]\d\s*(?:years?|yrs?)[- ]?(?:old|of age)\b|\baged?\s*(?:limit)?\s*[:=]?\s*(?:between |from |under |below |up to |max(?:imum)? )?(?:1[5-9]|[2-6]\d)\b(?:\s*(?:-|–|to|and)\s*\d{2})?/gi,
    unless: /average|system|aged? out|\bover (?:the )?age of 18|at least 18/i,
  },
  {
    about: 'age',
    pattern:
      /\b(?:max(?:imum)?|upper) age\b|\bage (?:limit|bracket|group|range)\b\s*(?:[:=]|is|of|between|from)?\s*(?=\d|[:=])|\b(?:must be|should be)\s+(?:under|below|younger than|between)\s+(?:1[5-9]|[2-6]\d)\b/gi,
    unless: /no (?:upper |maximum )?age|any age/i,
  },
  {
    about: 'age',
    pattern:
      /\byoung(?:er)?\s+(?:and \w+\s+|,? ?\w+ )?(?:m[ae]n|wom[ae]n|males?|females?|boys?|girls?|ladies|candidates?|applicants?)\b|\b(?:looking for|seeking|hiring|want(?:ed)?)\s+(?:a |an )?young\b/gi,
    unless: /young\s+(?:\w+ ){0,2}(?:company|team|start|brand|audience|product)/i,
  },
  {
    about: 'age',
    // 20代活躍中 speaks of the staff and is printed to say who should apply; "20代が活躍しています" in a text on the team is not.
    pattern: /[2-6]0代(?:前半|後半|中盤)?(?:の[^\s。、]{1,6})?活躍中|若手(?:[^\s。、]{1,6})?活躍中/g,
  },
  {
    about: 'age',
    pattern: new RegExp(
      `\\b(?:${sexes}|${people})\\s*,?\\s*(?:aged?\\s*)?(?:under|below|over|above|younger than)\\s+(?:1[5-9]|[2-6]\\d)\\b(?!\\s*(?:%|ms|hours?|minutes?|days?|countr|cit|offices?|nation|team))`,
      'gi',
    ),
  },
  // Sex
  {
    about: 'sex',
    pattern: new RegExp(
      `\\b${sexes}\\s*,?\\s*(?:aged?\\s*:?\\s*\\d|(?:under|below|over|between|younger than)\\s+[1-6]\\d\\b|[1-6]\\d\\s*[-–]\\s*[1-6]\\d\\b|,\\s*${status})`,
      'gim',
    ),
    unless:
      /(?:male|men|man)\s*(?:\/|or|and|&)\s*(?:fe|wo)|(?:female|wom[ae]n)\s*(?:\/|or|and|&)\s*m[ae]|regardless/i,
  },
  {
    about: 'sex',
    pattern:
      /(?:(?:\d{1,2}\s*)?(?:歳|才|代)(?:前半|後半)?(?:くらい|ぐらい)?(?:まで|以下|未満|以上|前後|迄)?|若い|独身|未婚)の?(?:男性|女性|男子|女子)(?!向け|用|比|ユーザ|誌|層)|主婦(?:の方)?(?:のみ|限定|歓迎|優遇|活躍中|を?募集|に限る)/g,
    unless: /男女|ターゲット/,
  },
  {
    about: 'sex',
    pattern:
      /(?:男性|女性|男子|女子)(?:の方)?\s*(?:のみ|限定|歓迎|優遇|優先|募集|希望|に限る|を募集|を優先|を希望|を求め)|[(](?:男性|女性|男|女)[)]|性別\s*:\s*(?:男|女)/g,
    unless: /男女|女性活躍|男性・女性|女性・男性|(?:男|女)性(?:用|向け)/,
  },
  {
    about: 'sex',
    pattern: new RegExp(
      `\\b(?:male|female|lady|ladies|gentlem[ae]n|m[ae]n|wom[ae]n|boys?|girls?)\\s+(?:${people}\\s+)?${wish}\\b|\\b(?:male|female|lady|men|women)\\s+${people}\\b|\\bonly\\s+(?:for\\s+)?(?:males?|females?|men|women|ladies|boys|girls)\\b|\\b(?:males?|females?)\\s+(?:only|preferred|required)\\b`,
      'gi',
    ),
    unless:
      /(?:male|men)\s*(?:\/|or|and|&)\s*(?:fe|wo)|(?:female|women)\s*(?:\/|or|and|&)\s*m[ae]|encouraged|regardless|network|community|welcome to apply|encourage/i,
  },
  {
    about: 'sex',
    pattern: /\b(?:gender|sex)\s*[:=]\s*(?:males?|females?|m\b|f\b|men|women)(?!\s*(?:\/|or|and|&))/gi,
  },
  { about: 'sex', pattern: /\bmust be (?:a )?(?:male|female|man|woman)\b/gi },
  // Religion
  {
    about: 'religion',
    pattern: new RegExp(
      `\\b${faiths}\\s+(?:${people}|males?|females?|m[ae]n|wom[ae]n|${wish})\\b|\\bonly\\s+${faiths}\\b|\\bmust be (?:a |an )?(?:practi[sc]ing |devout |born[- ]again )?${faiths}\\b|\\bpracti[sc]ing ${faiths}\\b`,
      'gi',
    ),
    unless: /regardless|irrespective/i,
  },
  { about: 'religion', pattern: /\b(?:religion|faith|sect)\s*[:=]\s*(?!any|no |none|open|n\/a)\w+/gi },
  {
    about: 'religion',
    pattern:
      /(?:イスラム教徒|キリスト教徒|仏教徒|ヒンドゥー教徒|ムスリム|クリスチャン)(?:の方)?(?:のみ|限定|歓迎|優遇|に限る|を募集|は?不可|はお断り|お断り|NG)|宗教\s*:\s*(?!不問|問わ)[^\s。、,]{1,10}/g,
  },
  // Marital status
  {
    about: 'marital-status',
    pattern: new RegExp(
      `\\bmust be (?:single|married|unmarried|divorced)\\b|\\b(?:single|unmarried|married|divorced)\\s+(?:${people}|males?|females?|m[ae]n|wom[ae]n|preferred|applicants?)\\b|\\bunmarried\\s+only\\b|\\bsingle (?:status )?only\\b|\\bmarital status\\s*[:=]\\s*(?:single|married|unmarried|divorced)`,
      'gi',
    ),
    unless:
      /single\s+(?:engineers?|developers?|staff|person|individual|people|employees?|professionals?)|single-?handed/i,
  },
  {
    about: 'marital-status',
    pattern:
      /独身(?:者|の方|男性|女性)?(?:のみ|限定|歓迎|優遇|に限る|を募集|の方)|独身者|未婚(?:者|の方)?(?:のみ|限定|歓迎|に限る|の方)|既婚者?(?:の方)?(?:のみ|限定|不可|歓迎|優遇|に限る)|婚姻状況\s*:/g,
    unless: /独身寮|独身者?(?:用|向け)/,
  },
  {
    about: 'marital-status',
    pattern: new RegExp(
      `\\b(?:under|below|over|aged?)\\s+[1-6]\\d(?:\\s*[-–]\\s*[1-6]\\d)?\\s*(?:,|and)+\\s*${status}|\\b${sexes}\\s*,\\s*${status}`,
      'gi',
    ),
  },
  {
    about: 'marital-status',
    pattern: /主[婦夫](?:[・/(]主?[婦夫]\)?)?(?:の方|さん)?(?:のみ|限定|歓迎|優遇|活躍中|を?募集|に限る)/g,
  },
  // Nationality
  {
    about: 'nationality',
    pattern: new RegExp(
      `\\b${nation}\\s+(?:nationals?|citizens?|passport[- ]holders?|nationality|citizenship)\\b(?:\\s+${wish})?|\\b${nation}s?\\s+only\\b|\\bonly\\s+${nation}s?\\b(?!\\s+(?:language|market|customers?|office|hours?|time|dollars?))|\\b${nation}\\s+(?:candidates?|applicants?)\\s+${wish}|\\bcitizens? of [A-Z][a-z]+ only\\b|\\bmust be (?:a |an )?(?:citizen|national) of\\b`,
      'gi',
    ),
    unless:
      /regardless|irrespective|serv(?:e|es|ing)|remote \(?$|based|time ?zone|(?:us|usa|u\.s\.|uk|eu|european|canadian|united states)\s+only(?!\s+(?:citizens|nationals))|all other parties|only\s+(?:us|usa|uk|eu|foreign)\b(?!\s+(?:citizens?|nationals?))/i,
  },
  { about: 'nationality', pattern: /\bnationality\s*[:=]\s*(?!any|no |none|open|all|n\/a)\w+/gi },
  {
    about: 'nationality',
    pattern:
      /(?:日本|外国|中国|韓国|パキスタン|インド|ベトナム|アメリカ|米国)国籍|(?:日本|中国|韓国|パキスタン|インド|ベトナム|アメリカ|外国)人(?:の方)?(?:のみ|限定|歓迎|優遇|に限る|不可|を募集|募集)|外国籍(?:の方)?(?:は)?不可|国籍\s*:\s*(?!不問|問わ)[^\s。、,]{1,10}|国籍条項/g,
    unless:
      /国籍(?:・[^。\n]{0,20})?(?:は)?(?:不問|問わ|問いません|に関係なく|を問わず)|(?:多国籍|外国籍(?:メンバー|社員|エンジニア)が)/,
  },
]
