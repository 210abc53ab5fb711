import type { OpenDemands, TalentPool } from '../../pool/index.ts'
import type { SearchPort } from '../../search/index.ts'
import type { SignedIn } from '../context.ts'

export type MatchingContext = SignedIn & { pool: TalentPool; openDemands: OpenDemands; search: SearchPort }

/** The day of the question: what is valid today, in UTC, everywhere the same. */
export const today = (now: Date): string => now.toISOString().slice(0, 10)
