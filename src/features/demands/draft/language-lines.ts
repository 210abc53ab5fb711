// The human languages an ad asks for: each a line, "N3 or business English" one of both.

import type { LanguageFound } from '../../../reading/languages.ts'
import type { Clause } from './clauses.ts'
import type { Asked } from './other-lines.ts'

const joinsOr =
  /^[^。\n]{0,40}?(?:\bor|または|又は|もしくは|若しくは|あるいは)\s*(?:fluent|good|business|native|excellent|strong|basic)?\s*$/i
/** 英語必須, "Arabic is a plus": what is said of the bare name is its side. */
const sided =
  /^\s*(?:力|能力|スキル)?\s*(?:[はがも:]\s*)?(?:必須|必要|尚可|なお可|歓迎|優遇|あれば|できれば|できる|望ましい|使える)|^\s*(?:language )?(?:skills? )?(?:is |are |would be )?(?:an? )?(?:strong |big |huge |definite )?(?:plus|must|required|mandatory|preferred|helpful|advantage|asset|desirable|essential|needed|beneficial|nice to have)\b/i

/** `found` are those of the clause, in reading order; `text` is the readable text. */
export function languageLines(found: LanguageFound[], clause: Clause, text: string): Asked[] {
  // Said not to be asked, or the company's own.
  if (clause.leftOut !== undefined) return []
  return groupsOf(asked(found, clause), text)
    .filter(group => group.some(language => isNamed(language, clause, text)))
    .map(group => ({
      necessity: clause.necessity ?? 'must',
      weight: clause.necessity === 'nice' ? 2 : 4,
      why: ['a language'],
      entries: group.map(({ language, level, test, start, end }) => ({
        requirement: { kind: 'language', language, level: level ?? 'B1', ...(test && { test }) },
        start,
        end,
      })),
    }))
}

/** One of each language: where a test is named, by the test. */
function asked(found: LanguageFound[], clause: Clause): LanguageFound[] {
  const byLanguage = new Map<string, LanguageFound>()
  for (const one of found) {
    const asks =
      clause.necessity !== undefined ||
      (one.test !== undefined && clause.part.section !== 'benefits') ||
      /公用語/.test(clause.text)
    const known = byLanguage.get(one.language)
    if (asks && !one.noMatter && (!known || better(one, known))) byLanguage.set(one.language, one)
  }
  return [...byLanguage.values()].sort((a, b) => a.start - b.start)
}

const better = (one: LanguageFound, known: LanguageFound): boolean =>
  (one.test !== undefined && known.test === undefined) || (one.stated && !known.stated)

const isNamed = ({ stated, end }: LanguageFound, { part }: Clause, text: string): boolean =>
  stated || part.section === 'language' || sided.test(text.slice(end, end + 40))

function groupsOf(found: LanguageFound[], text: string): LanguageFound[][] {
  const groups: LanguageFound[][] = []
  for (const [index, one] of found.entries()) {
    const last = found[index - 1]
    // The words of a level may reach over the "or" to the next name.
    const between = last && text.slice(Math.min(nameEnd(last, text), one.start), one.start)
    if (between !== undefined && joinsOr.test(between)) groups.at(-1)!.push(one)
    else groups.push([one])
  }
  return groups
}

const nameEnd = ({ start, end }: LanguageFound, text: string): number =>
  start + /^(?:[一-鿿ァ-ヶー]{1,6}?語|[A-Za-z]+(?:[ -]?\d)?|\S)/u.exec(text.slice(start, end))![0].length
