// How deep a skill is asked for, from the words around it.

import type { Level } from '../../../reference/types.ts'

/** Strongest first: the first that matches decides. */
const words: [Level, RegExp][] = [
  [
    2,
    /基礎(?:的な)?(?:知識|的な理解|理解)|基本的な|の基礎|初歩|\bbasic\b|\bfamiliar(?:ity)?\b|some (?:knowledge|experience|exposure)|exposure to|working knowledge|awareness|understanding of the basics|entry[- ]level/i,
  ],
  [
    5,
    /エキスパート|第一人者|卓越|\bexpert(?:ise)?\b|guru|master(?:y|ful)|world[- ]class|authority in|architect[- ]level/i,
  ],
  [
    4,
    /精通|熟練|習熟|豊富な|深い(?:知識|理解|知見)|高度な|徹底理解|strong|\bsolid\b|proficien|excellent|advanced|deep|extensive|in[- ]depth|thorough|highly skilled|well[- ]versed|fluent in/i,
  ],
]

/** The level the clause asks for; undefined if it says none. */
export function statedLevel(clause: string): Level | undefined {
  return words.find(([, pattern]) => pattern.test(clause))?.[0]
}
