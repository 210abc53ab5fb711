import { faiths } from '../../../reading/personal-words.ts'
import {
  alone,
  clauseEnd,
  forCustomers,
  is,
  mustBe,
  people,
  unwanted,
  wanted,
  wish,
} from './lint-english-words.ts'
import type { LintRule } from './lint-rule.ts'

const creeds = '(?:islam|christianity|hinduism|buddhism|sikhism|judaism)'

export const englishReligion: LintRule[] = [
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
  {
    // What a faith asks of its people: dress, prayer, fasting.
    about: 'religion',
    pattern:
      /\b(?:no|without)\s+(?:hijabs?|head ?scar(?:f|ves)|niqabs?|burqas?|turbans?|veils?)\b(?=\s*(?:[.,;!)]|$|please|allowed|at work))|\b(?:hijabs?|head ?scar(?:f|ves)|niqabs?|burqas?|turbans?|veils?)\s+(?:is |are )?(?:not (?:allowed|permitted|accepted|welcome)|prohibited|forbidden)|\bmust not (?:wear (?:a |any )?(?:hijab|head ?scarf|niqab|burqa|turban|veil)\b|(?:pray|fast)\b(?=\s*(?:[.,;)!]|$|during|at|in|while)))|\bwithout (?:praying|fasting)\b|\bno (?:praying|prayers?|fasting)\b(?=\s*(?:[.,;!)]|$|breaks?|at|during|in))/gim,
  },
  {
    about: 'religion',
    pattern: new RegExp(
      `${mustBe}(?:of|from)\\s+(?:the\\s+|an?\\s+)?(?:${faiths}|islamic)\\s+(?:faith|religion|belief|background|family)\\b|\\bislamic (?:faith|religion) ${wish}|\\b(?:only )?(?:for )?people of (?:the )?(?:${faiths}|islamic) faith\\b(?: only)?`,
      'gim',
    ),
  },
]
