import type { Outcome } from './outcome.ts'
import type { PreparedProfile } from './prepare.ts'
import type {
  MatchingReference,
  Message,
  Relation,
  Requirement,
  RequirementKind,
  UsedEvidence,
} from './types.ts'

/** One way a profile answers a requirement. */
export interface Finding {
  outcome: Outcome
  /** The facts it rests on, strongest first; made only where it is shown or stands level with another. */
  evidence: () => UsedEvidence[]
  relation?: Relation
  /** What the fact says about the requirement; made only for the finding that is shown. */
  explain: () => { message: Message; question?: Message }
}

export interface Question {
  reference: MatchingReference
  /** The day certificates must be valid on. */
  day: number
}

export type RequirementOf<Kind extends RequirementKind> = Extract<Requirement, { kind: Kind }>

/** What a kind of requirement must define; everything else is made from these. */
export interface CreditRule<Kind extends RequirementKind> {
  /** Credit where nothing bears on it. `listed`: the profile says something in that section. */
  absent(requirement: RequirementOf<Kind>, listed: boolean): Outcome
  /** Every fact that earns something, or bears on it. */
  findings(requirement: RequirementOf<Kind>, profile: PreparedProfile, question: Question): Finding[]
  /** The sentence for `absent`. */
  explainAbsent(requirement: RequirementOf<Kind>, listed: boolean): { message: Message; question?: Message }
}
