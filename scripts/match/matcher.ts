import type { DraftedRequirementRow } from '../../src/features/demands/draft/index.ts'

export interface Ad {
  id: string
  text: string
  title?: string
}

export interface ShortlistedLine {
  status: string
  credit: number
  /** In English. */
  reason: string
}

export interface Shortlisted {
  id: string
  /** 0-100 */
  score: number
  verdict: string
  lines: ShortlistedLine[]
}

export interface Matched {
  id: string
  requirements: DraftedRequirementRow[]
  /** What the ad asks and no demand may; nobody is matched by it. */
  forbidden?: string[]
  /** What looks like a requirement and was not taken as one, with its place in the ad and why. */
  unread?: { text: string; start: number; end: number; why: string }[]
  /** The ad asks nothing of a person that could be read: nobody is on the shortlist, unless everybody is asked for. */
  nothingRead?: true
  shortlist: Shortlisted[]
}

/** The product's main job, whatever it runs on: CVs come in first, then ads are matched against all of them. */
export interface Matcher {
  importProfile(id: string, text: string): Promise<void>
  /** @param top at most so many; 0: everybody */
  match(ad: Ad, top: number): Promise<Matched>
  end(): Promise<void>
}
