import { faiths, nations, peoples, tongues } from '../../../reading/personal-words.ts'
import {
  clauseEnd,
  forCustomers,
  mustBe,
  people,
  sexes,
  unwanted,
  wanted,
  wish,
} from './lint-english-words.ts'
import type { LintRule } from './lint-rule.ts'

const status = '(?:single|unmarried|married)(?=\\s*(?:[,.;)!]|$|only\\b|preferred\\b))'
/** Not "single threaded". */
const lone = 'single(?![- ](?!(?:and|or|only|males?|females?|m[ae]n|wom[ae]n|persons?|candidates?)\\b)\\w)'
/** No language, no place to work from: its word alone names people. */
const nation = `(?:${nations}s?|arabs|europeans?|africans?|asians?|westerners?|foreigners?|chinese nationals|koreans|germans|russians|turks|poles)`
const anyNation = `(?:${peoples}|u\\.?a\\.?e\\.?|gcc|us|u\\.s\\.a?\\.?|usa|united states|uk|u\\.k\\.|european|eu|e\\.u\\.|foreign|schengen)`
const creeds = '(?:islam|christianity|hinduism|buddhism|sikhism|judaism)'
const is = '(?:\\s+(?:preference|preferred|required|requirement|must be|should be|is))?\\s*[-–—:=|(]?\\s*'
const bothSexes =
  /(?:male|men|man)s?\s*(?:\/|,|or|and|&)\s*(?:fe|wo)|(?:female|wom[ae]n)s?\s*(?:\/|,|or|and|&)\s*m[ae]/i
/** A line by itself says what the person must be. */
const alone = (word: string) =>
  `(?<=\\n\\s{0,6}(?:[-–•*·]\\s*)?)${word}(?=\\s{0,6}[.,;]?\\s{0,6}(?:\\n|$))|(?<=^\\s{0,6}(?:[-–•*·]\\s*)?)${word}(?=\\s{0,6}[.,;]?\\s{0,6}\\n)`

export const englishRules: LintRule[] = [
  // Sex
  {
    about: 'sex',
    pattern: new RegExp(
      `\\b${sexes}\\b\\s*,?\\s*(?:aged?\\s*:?\\s*\\d|(?:under|below|over|between|younger than)\\s+[1-6]\\d\\b|[1-6]\\d\\s*[-–]\\s*[1-6]\\d\\b|,\\s*${status})`,
      'gim',
    ),
    unless: new RegExp(`${bothSexes.source}|regardless`, 'i'),
  },
  {
    about: 'sex',
    pattern: new RegExp(
      `\\b${sexes}\\s+(?:${people}\\s+)?${wish}|\\b(?:male|female|lady|men|women)\\s+(?:\\w+\\s+)?${people}\\b|\\bonly\\s+(?:for\\s+)?(?:males?|females?|men|women|ladies|boys|girls)\\b|${wanted}(?:males?|females?|m[ae]n|wom[ae]n|lady|ladies|girls?|boys?)\\b(?!\\s+(?:connectors?|headers?|plugs?|sockets?|pins?|adapters?|users?|customers?|voices?|fashion|clothing))|\\b(?:suitable|ideal|best|reserved)\\s+for\\s+(?:males?|females?|men|women|ladies|girls|boys)\\b`,
      'gi',
    ),
    unless: new RegExp(
      `${bothSexes.source}|encourag|regardless|network|community|welcome to apply|(?:our|more|many|support(?:s|ing)?|mentor(?:s|ing)?|empower(?:s|ing)?|number of|share of|\\d ?%(?: of)?)\\s+(?:young\\s+)?(?:female|women)`,
      'i',
    ),
    unlessSentence: forCustomers,
  },
  {
    about: 'sex',
    pattern: new RegExp(
      `\\bno\\s+(?:(?:fe)?males?|men|women|girls|boys|ladies)\\b${clauseEnd}|\\b${sexes}\\b${unwanted}|\\b(?:except|excluding|not (?:open |suitable )?(?:to|for))\\s+(?:(?:fe)?males|men|women|girls|boys|ladies)\\b`,
      'gim',
    ),
    unless: bothSexes,
  },
  {
    about: 'sex',
    pattern: new RegExp(
      `\\b(?:gender|sex)${is}(?:(?:fe)?males?|men|women|(?<=[-–—:=|]\\s*)[mf])\\b(?!\\s*(?:\\/|,|or\\b|and\\b|&))|${mustBe}${sexes}\\b(?!\\s*(?:\\/|or|and)\\s*(?:fe|wo|m[ae]))|${alone('(?:fe)?males?')}`,
      'gim',
    ),
  },
  // Religion
  {
    about: 'religion',
    pattern: new RegExp(
      `\\b${faiths}\\s+(?:candidates?\\b|applicants?\\b|males?\\b|females?\\b|m[ae]n\\b|wom[ae]n\\b|(?:${people}\\s+)?${wish})|\\bonly\\s+(?:for\\s+)?${faiths}\\b|${mustBe}(?:practi[sc]ing |devout |born[- ]again )?${faiths}\\b|\\bpracti[sc]ing ${faiths}\\b|${wanted}${faiths}\\b|\\b${faiths} (?:faith|religion|belief)s? ${wish}`,
      'gim',
    ),
    unless: /(?:our|many|of the)\s+\S+\s+\S+$|diverse/i,
    unlessSentence: forCustomers,
  },
  {
    about: 'religion',
    pattern: new RegExp(
      `\\bno\\s+${faiths}\\b${clauseEnd}|\\b${faiths}${unwanted}|\\b(?:except|excluding|not (?:open )?(?:to|for))\\s+${faiths}\\b|${alone(faiths)}`,
      'gim',
    ),
  },
  {
    about: 'religion',
    pattern: new RegExp(
      `\\b(?:religion|faith|sect)\\s*[:=]\\s*(?!any|all|no |not |none|open|n\\/a|irrelevant)\\w+|\\b(?:religion|faith|sect)${is}(?:${creeds}|${faiths})\\b`,
      'gi',
    ),
  },
  // Marital status
  {
    about: 'marital-status',
    pattern: new RegExp(
      `${mustBe}(?:${lone}|married|unmarried|divorced)\\b|\\b(?:single|married|divorced)\\s+(?:candidates\\b|applicants\\b|males?\\b|females?\\b|m[ae]n\\b|wom[ae]n\\b|preferred\\b|(?:${people}\\s+)?${wish})|\\bsingle (?:status )?only\\b|\\bmarried only\\b|\\b(?:marital|civil) status${is}(?:single|married|unmarried|divorced)|\\bno married\\b|\\bmust not be (?:married|${lone}|divorced)\\b|\\b(?:married|divorced)(?:\\s+(?:wom[ae]n|m[ae]n))?${unwanted}|${alone('(?:single|married)')}`,
      'gim',
    ),
    unless: /single-?handed|every single|(?:app|site|platform|service)s? for single/i,
  },
  {
    about: 'marital-status',
    pattern: /\bunmarried\b(?!\s+(?:partners?|couples?)\b)/gi,
    unless: /\bmarried (?:or|and|\/) ?unmarried|unmarried\s*(?:or|and|\/)\s*(?:married|divorced)/i,
  },
  {
    about: 'marital-status',
    pattern: new RegExp(
      `\\b(?:under|below|over|aged?)\\s+[1-6]\\d(?:\\s*[-–]\\s*[1-6]\\d)?\\s*(?:,|and)+\\s*${status}|\\b${sexes}\\s*,\\s*${status}`,
      'gim',
    ),
  },
  // Nationality
  {
    about: 'nationality',
    pattern: new RegExp(
      `\\b${anyNation}\\s+(?:nationals?|citizens?|passport[- ]holders?|nationality|citizenship)\\b(?:\\s+${wish})?|\\b(?:citizens?|nationals?)(?: of [A-Z][a-z]+)? only\\b|${mustBe}(?:citizen|national) of\\b|\\b${anyNation}\\s+passports?\\s+${wish}|\\b(?:hold|have|possess|with)(?:s|ing)?\\s+(?:an?\\s+)?(?:valid\\s+)?${anyNation}\\s+(?:passport|nationality|citizenship)`,
      'gim',
    ),
    unless: /regardless|irrespective|serv(?:e|es|ing)|all other parties|embass/i,
    unlessSentence:
      /\b(?:visas?|sponsor\w*|permits?|relocat\w+)\b(?!.*\b(?:only|required|must)\b)|^(?!.*\b(?:only|must|required|preferred)\b).*\b(?:team|colleagues|staff|customers|users)\b/i,
  },
  {
    about: 'nationality',
    pattern: new RegExp(
      `\\b${nation}\\s+(?:${people}\\s+)?${wish}|\\b${tongues}\\s+(?:candidates?|applicants?|people|persons?|engineers?|developers?|staff|males?|females?|m[ae]n|wom[ae]n)\\s+${wish}|\\b(?:only|exclusively)\\s+(?:for\\s+)?(?:${nation}|${tongues} (?:people|candidates?|applicants?|engineers?|developers?|staff))\\b(?!\\s+(?:language|market|customers?|office|hours?|time|dollars?|companies|compan|banks?))|${wanted}(?:${nation}|${tongues})\\s+(?:\\w+\\s+)?(?:${people}|males?|females?|m[ae]n|wom[ae]n|nationals?)\\b`,
      'gi',
    ),
    unless: /regardless|irrespective|\bsomeone with|speaking|speaker|market/i,
    unlessSentence: forCustomers,
  },
  {
    // "Japanese only" says which language, unless it stands by itself or of people
    about: 'nationality',
    pattern: new RegExp(
      `(?:(?<=(?:^|[.;!?\\n•*])\\s{0,6}[-–]?\\s?)|(?<=\\b(?:${people}|open to|position for|job for)\\s*:?\\s*))${tongues} only\\b(?!\\s+(?:speak|language|document|meeting|text|website|team))`,
      'gim',
    ),
  },
  {
    about: 'nationality',
    pattern: new RegExp(
      `${mustBe}(?:${nations}|${tongues}|european)\\b(?=\\s*(?:[.,;!)]|$|or\\b|only\\b|by\\b|nationals?\\b|citizens?\\b|and\\b))`,
      'gim',
    ),
  },
  {
    about: 'nationality',
    pattern: new RegExp(
      `\\bno\\s+(?:${nation}|non-${peoples})\\b${clauseEnd}|\\b(?:non-)?(?:${nation}|${tongues})${unwanted}|\\b(?:except|excluding|not (?:open )?(?:to|for))\\s+(?:${nations}s|foreigners|${tongues} (?:people|nationals?))\\b`,
      'gim',
    ),
    unless: /(?:japanese|german|chinese|korean|english|french|spanish) (?:is )?not (?:required|wanted)/i,
  },
  {
    about: 'nationality',
    pattern: new RegExp(
      `\\bnationality\\s*[:=]\\s*(?!any|no |not |none|open|all|n\\/a|irrelevant|does)\\w+|\\b(?:nationality|citizenship|passport)${is}(?:${peoples}|${anyNation})\\b`,
      'gi',
    ),
  },
]
