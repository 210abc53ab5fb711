import { type Assessment, compareScores, verdicts } from '../../matching/index.ts'

/** The pool's order: score, then verdict, then the id of whoever or whatever is ranked. */
export const byRank =
  (ranked: 'profile' | 'demand') =>
  (a: { assessment: Assessment }, b: { assessment: Assessment }): number =>
    compareScores(a.assessment, b.assessment) ||
    verdicts.indexOf(a.assessment.verdict) - verdicts.indexOf(b.assessment.verdict) ||
    (a.assessment[ranked].id < b.assessment[ranked].id ? -1 : 1)
