// The one name by which a skill is looked for, whatever way somebody writes it: "dev ops", "micro-services",
// "oracle 11g". Search reads both queries and documents by it, so that both speak of the same thing.

import { candidatesAt } from './candidates.ts'
import { extract, isProduct, longestNames } from './extract.ts'
import { lexiconOf, type Surface } from './lexicon.ts'
import { isOrdinary } from './ordinary.ts'
import { cut, fold } from './surface.ts'
import type { Reference, Skill, SkillId } from './types.ts'

/** `name` is to be looked for instead of `text.slice(start, end)`. */
export interface Naming {
  skill: SkillId
  start: number
  end: number
  name: string
}

/**
 * Skills named in what was typed into a search, in reading order, without overlaps. Words that may be ordinary English
 * ("go", "node") stay words, which find the skill too; only a version beside them goes: "react 18".
 */
export function namingsOf(typed: string, reference: Reference): Naming[] {
  return longestNames(typed, lexiconOf(reference)).flatMap(
    ({ surface, sure, versioned, start, end, nameEnd }) => {
      const skill = surface.skill.id
      if (sure) return [{ skill, start, end, name: nameOf(surface) }]
      if (!versioned || isOrdinary(typed, start, nameEnd)) return []
      return [{ skill, start, end, name: typed.slice(start, nameEnd) }]
    },
  )
}

/**
 * The names of all skills that a text speaks of, also inside longer ones (React in "React Native"), and what practices
 * are called in other scripts.
 */
export function namesIn(text: string, reference: Reference): Set<string> {
  const lexicon = lexiconOf(reference)
  const names = new Set<string>()
  for (const { skill, named, text: mention } of extract(text, reference)) {
    const row = reference.skills.get(skill)!
    if (named && !gathers(row)) names.add(row.labels.en)
    else for (const name of otherScripts(row, mention)) names.add(name)
    const tokens = cut(fold(mention))
    for (let at = 0; at < tokens.length; at++)
      for (const { surface } of candidatesAt(lexicon, tokens, at))
        if (!surface.guarded) names.add(nameOf(surface))
  }
  return names
}

/**
 * A product, language or standard goes by its label. Other words for a practice are not quite the same ("web
 * developer"), and a row that gathers many things is none of them: these are only spelt as in the vocabulary.
 */
function nameOf(surface: Surface): string {
  return isProduct(surface) && !gathers(surface.skill) ? surface.skill.labels.en : surface.written[0]!
}

const otherScript = /[\u0600-\u06ff\u3041-\u30ff\u3400-\u9fff]/
const byScript = new WeakMap<Skill, { latin: string[]; others: string[] }>()

/** What readers of other scripts call a practice: somebody who writes "backend" is looked for by バックエンド too. */
function otherScripts(skill: Skill, mention: string): readonly string[] {
  let names = byScript.get(skill)
  if (names === undefined) {
    const all = [...new Set([...Object.values(skill.labels), ...skill.aliases])]
    names = {
      latin: all.filter(name => !otherScript.test(name)),
      others: all.filter(name => otherScript.test(name)),
    }
    byScript.set(skill, names)
  }
  return otherScript.test(mention) ? [...names.latin, ...names.others] : names.others
}

function gathers({ kind, labels }: Skill): boolean {
  return kind === 'family' || /[,(/]| and /.test(labels.en)
}
