/** Why two profiles may be of one person, and how much each says, of 100. What a name alone says is not among them. */
export const weights = {
  /** One said that the CNIC of the other is theirs. */
  cnic: 100,
  /** The same number of the same certificate. */
  certificate: 90,
  email: 85,
  phone: 65,
  /** The same name and degree: level, institution, year. */
  education: 40,
  /** The same name and job: organisation, year of its beginning. */
  job: 40,
} as const
export type Reason = keyof typeof weights
export const reasons = Object.keys(weights) as Reason[]

/** What many share tells nothing: the number of an office, the degree of a large year with a common name. */
export const mostSharing = 10
/** A name that more people have than this takes both, degree and job. */
export const mostNamesakes = 3

const further = 10
/** The strongest reason, and a little more for each other one. */
export function strengthOf(given: readonly Reason[]): number {
  const best = Math.max(...given.map(reason => weights[reason]))
  return Math.min(100, best + further * (given.length - 1))
}

export const strengths = ['strong', 'likely', 'possible'] as const
export type Strength = (typeof strengths)[number]
export function strengthWord(strength: number): Strength {
  return strength >= 80 ? 'strong' : strength >= 60 ? 'likely' : 'possible'
}

/** Whether a pair comes again that was said to be two people: only for a reason stronger than all that was known. */
export function isStronger(found: readonly Reason[], known: readonly Reason[]): boolean {
  const most = Math.max(0, ...known.map(reason => weights[reason]))
  return found.some(reason => !known.includes(reason) && weights[reason] > most)
}

/** In the order of their weight, each once. */
export const inOrder = (given: Iterable<Reason>): Reason[] => {
  const set = new Set(given)
  return reasons.filter(reason => set.has(reason))
}
