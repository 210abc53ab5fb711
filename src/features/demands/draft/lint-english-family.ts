// Whether somebody is married, has children or expects any.

import { alone, is, mustBe, people, sexes, status, unwanted, wish } from './lint-english-words.ts'
import type { LintRule } from './lint-rule.ts'

/** Not "single threaded". */
const lone = 'single(?![- ](?!(?:and|or|only|males?|females?|m[ae]n|wom[ae]n|persons?|candidates?)\\b)\\w)'

export const englishFamily: LintRule[] = [
  {
    about: 'marital-status',
    pattern: new RegExp(
      `${mustBe}(?:${lone}|married|unmarried|divorced)\\b|\\b(?:single|married|divorced)\\s+(?:candidates\\b|applicants\\b|males?\\b|females?\\b|m[ae]n\\b|wom[ae]n\\b|preferred\\b|(?:${people}\\s+)?${wish})|\\bsingle (?:status )?only\\b|\\bmarried only\\b|\\b(?:(?:marital|civil) status${is}|(?<=^\\W{0,6})status\\s*[:=]\\s*)(?:single|married|unmarried|divorced)|\\bno married\\b|\\bmust not be (?:married|${lone}|divorced)\\b|\\b(?:married|divorced)(?:\\s+(?:wom[ae]n|m[ae]n))?${unwanted}|${alone('(?:single|married)')}`,
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
  {
    about: 'marital-status',
    pattern: new RegExp(
      `\\b(?:no|without)\\s+(?:young\\s+|small\\s+)?(?:children|kids|family (?:obligations?|commitments?|responsibilit(?:y|ies))|dependents?|childcare duties)\\b(?=\\s*(?:[.,;!)]|$|please\\b|preferred\\b|required\\b|only\\b))|${mustBe}child(?:less|[- ]?free)\\b|\\bchild(?:less|[- ]?free)\\s+(?:${people}\\s+)?${wish}|${alone('child(?:less|[- ]?free)')}|\\b(?:should|must|may|can)\\s*not have (?:any )?(?:young |small )?(?:children|kids|dependents)\\b|\\b(?:married|single)\\s+with(?:out)?\\s+(?:a\\s+)?(?:family|children|kids)\\s+${wish}|\\b(?:mothers|parents|fathers)\\b${unwanted}|\\bno (?:single )?(?:mothers|parents|fathers)\\b(?=\\s*(?:[.,;!)]|$|please\\b))|\\bno plans? (?:for|of|to) (?:marriage|marry|get married|get engaged)\\b`,
      'gim',
    ),
    unless: /process|thread|node|regardless|discriminat|element|travel(?:l?ing)? without|photos? of/i,
    unlessSentence:
      /\b(?:apps?|games?|sites?|content|products?|customers?|users?|toys?|DOM|node|tree|visa|permits?)\b/i,
  },
]
