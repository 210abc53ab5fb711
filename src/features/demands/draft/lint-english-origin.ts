// Where somebody comes from: nationality, birth, ethnicity.

import { nations, peoples, regions, tongues } from '../../../reading/personal-words.ts'
import {
  clauseEnd,
  forCustomers,
  is,
  mustBe,
  people,
  start,
  unwanted,
  wanted,
  wish,
} from './lint-english-words.ts'
import type { LintRule } from './lint-rule.ts'

/** No language, no place to work from: its word alone names people. */
const nation = `(?:${nations}s?|arabs|europeans?|africans?|asians?|westerners?|foreigners?|chinese nationals|koreans|germans|russians|turks|poles)`
const anyNation = `(?:${peoples}|u\\.?a\\.?e\\.?|gcc|us|u\\.s\\.a?\\.?|usa|united states|uk|u\\.k\\.|european|eu|e\\.u\\.|foreign|schengen)`

const kinds = `(?:caucasians?|whites|blacks|orientals|pakhtuns|${regions}s|brahmins?|rajputs?)`
const lands =
  '(?:japan|china|india|pakistan|korea|taiwan|nepal|bangladesh|sri lanka|vietnam|indonesia|malaysia|singapore|philippines|thailand|us|usa|u\\.s\\.a?\\.?|united states|america|uk|u\\.k\\.|united kingdom|britain|england|germany|france|italy|spain|netherlands|europe|eu|uae|u\\.a\\.e\\.|emirates|saudi arabia|ksa|qatar|kuwait|oman|bahrain|turkey|iran|iraq|egypt|africa|asia|australia|canada|brazil|russia|ukraine|punjab|sindh|lahore|karachi)'

export const englishOrigin: LintRule[] = [
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
  {
    // "No Chinese" by itself is of people; beside words on languages it speaks of those.
    about: 'nationality',
    pattern: new RegExp(
      `${start}no ${tongues}(?=\\s*(?:[.;!)]|$|please\\b|(?:,|or\\b|and\\b|/)\\s*(?:no\\s+)?(?:${peoples}|foreigners|africans|arabs)))|${start}only ${tongues}(?=\\s*(?:[.,;!)]|$|please\\b|may apply\\b|need apply\\b))|\\bnon-${peoples}\\s+(?:${people}\\s+)?only\\b|\\b(?:preferably|preferred:?|ideally)\\s+(?:an?\\s+)?${nations}s?(?=\\s*(?:[.,;!)]|$))`,
      'gim',
    ),
    unless: /english|language|fluent/i,
    unlessSentence:
      /\b(?:languages?|english|urdu|arabic|hindi|speak\w*|spoken|fluen\w+|written|documents?|documentation|meetings?|translat\w+|characters?|fonts?|keyboards?|communicat\w+|text)\b/i,
  },
  {
    about: 'nationality',
    pattern: new RegExp(
      `(?:${mustBe}|${start}(?:only\\s+)?(?:(?:${people}|those)\\s+)?(?:(?:who are\\s+)?))born(?:,? (?:and (?:raised|bred)))? in (?:the )?${lands}(?=\\s*(?:[.;!)]|$|only\\b|preferred\\b|required\\b))|\\b${peoples}[- ]born\\s+(?:${people}\\s+)?${wish}`,
      'gim',
    ),
  },
  {
    // Ethnicity and caste
    about: 'nationality',
    pattern: new RegExp(
      `\\b${kinds}(?:\\s+(?:${people}\\s+)?${wish}|${unwanted})|\\b(?:white|black|brown|ethnic ${peoples})\\s+${people}\\s+${wish}|\\b(?:no|only)\\s+${kinds}${clauseEnd}|\\bupper[- ]castes?\\b|${mustBe}(?:of\\s+)?(?:(?:${peoples}|asian|african|european|arab)\\s+(?:origin|descent|ethnicity|blood|heritage)|white|caucasian)\\b|\\b(?:${peoples}|asian|african|european|arab)\\s+(?:origin|descent|ethnicity|blood|heritage)\\s+${wish}|\\b(?:ethnicity|race|caste|tribe|domicile|place of birth)\\s*[:=]\\s*(?!any|no |not |none|open|all|n\\/a|irrelevant)\\w+`,
      'gim',
    ),
    unlessSentence: /\b(?:theme|background colou?r|conditions?|fields?|columns?|database|schema)\b/i,
  },
  {
    about: 'nationality',
    pattern: new RegExp(
      `\\bnationalit(?:y|ies) (?:restrictions?|limits?)(?: appl(?:y|ies))?\\b|\\b(?:western|first[- ]world|foreign)\\s+passports?(?:[- ]holders?)?\\s+${wish}|\\bno expat(?:s|riates)${clauseEnd}|\\bexpat(?:s|riates)${unwanted}`,
      'gim',
    ),
    unless: /no nationality|without nationality|restrictions? (?:do|does|did)(?: not|n[’']t)/i,
  },
]
