import type { DemandFacts } from '../../matching/types.ts'
import { demandFacts as factsOf } from '../../pool/open-demands.ts'
import type { DemandDocument } from './document.ts'

/** What matching reads of a checked document: the schema's enums are wider types than the ids they hold. */
export function demandFacts(id: string, version: number, document: DemandDocument): DemandFacts {
  return factsOf(id, version, document as unknown as Parameters<typeof factsOf>[2])
}
