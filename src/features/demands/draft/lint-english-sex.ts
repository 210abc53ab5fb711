import {
  alone,
  clauseEnd,
  forCustomers,
  is,
  mustBe,
  people,
  sexes,
  status,
  unwanted,
  wanted,
  wish,
} from './lint-english-words.ts'
import type { LintRule } from './lint-rule.ts'

const bothSexes =
  /(?:male|men|man)s?\s*(?:\/|,|or|and|&)\s*(?:fe|wo)|(?:female|wom[ae]n)s?\s*(?:\/|,|or|and|&)\s*m[ae]/i

export const englishSex: LintRule[] = [
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
  {
    // "a man wanted", "vacancy for males", jobs named for one sex
    about: 'sex',
    pattern: new RegExp(
      `\\b(?:we|client) (?:want|need|require)s?\\s+(?:only\\s+)?(?:an?\\s+)?(?:young\\s+|strong\\s+)?(?:man|woman|male|female|girl|lady)\\b(?![- ](?:month|hour|day|power|page|in[- ]the|owned|led|voice|connector|plug)s?\\b)|\\b(?:jobs?|positions?|vacanc(?:y|ies)|openings?|roles?|no bar) (?:is |are )?(?:only )?for (?:males?|females?|men|women|ladies|girls|boys)\\b(?=\\s*(?:[.,;!)]|$|only\\b))|\\b(?:sales(?:girl|lady|boy)s?|office (?:boy|girl)s?|housewi(?:fe|ves))\\s+${wish}`,
      'gim',
    ),
    unless: bothSexes,
  },
  {
    // Pregnancy asks for one sex.
    about: 'sex',
    pattern:
      /\b(?:not|non)[- ]?(?:be |currently )?pregnant\b|\bno (?:plans? (?:for|of|to)\s+(?:a )?)?pregnan(?:cy|t)\b|\bpregnant (?:women|applicants|candidates|ladies)(?:\s+(?:are|should|need|will))?\s+(?:not|cannot|need not)\b|\bno (?:plans? (?:for|of|to)\s+(?:take |go on )?)?maternity(?: leave)?(?: (?:is )?(?:expected|planned|plans))?(?=\s*(?:[.,;!)]|$))|\b(?:no|without)\s+plans?\s+(?:for|of|to)\s+(?:take\s+)?(?:maternity|have (?:a )?(?:baby|babies|children|kids))/gim,
    unless: /discriminat|regardless/i,
  },
]
