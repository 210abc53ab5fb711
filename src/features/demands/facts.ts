import type { DemandFacts, RequirementLine } from '../../matching/types.ts'
import type { DemandDocument } from './document.ts'

/** What matching reads of a demand. Its pay, place, work mode and start date count only where a line asks for them. */
export function demandFacts(id: string, version: number, document: DemandDocument): DemandFacts {
  return {
    id,
    version,
    ...(document.startDate && { startDate: document.startDate }),
    lines: document.requirements.map(({ id, necessity, weight, anyOf }) => ({
      id,
      necessity,
      weight: weight as RequirementLine['weight'],
      anyOf: anyOf as unknown as RequirementLine['anyOf'],
    })),
  }
}
