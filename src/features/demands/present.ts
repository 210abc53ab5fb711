import type { Reference } from '../../reference/index.ts'
import { presentLines } from './draft/index.ts'
import type { AdDraft } from './draft-demand.ts'
import type { Demand, DemandVersion, OpenDemand } from './queries.ts'

/** A demand as its employer and ministry staff see it. */
export function presentDemand(demand: Demand) {
  const { id, employerId, revision, state, version, draft, ad, clonedFrom } = demand
  const { createdAt, updatedAt, submittedAt, publishedAt, closedAt, returnedAt } = demand
  return {
    id,
    employerId,
    revision,
    state,
    version,
    draft,
    ad,
    clonedFrom,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    waiting: state !== 'closed' && submittedAt !== null,
    returned: returnedAt && {
      at: returnedAt.toISOString(),
      reason: demand.returnedReason!,
      note: demand.returnedNote,
    },
  }
}

export function presentVersion({ demandId, version, document, publishedAt }: DemandVersion) {
  return { demandId, version, document, publishedAt: publishedAt.toISOString() }
}

/** A published demand as anybody sees it. The words a line was drafted from are the employer's own business. */
export function presentOpenDemand({ demandId, version, document, publishedAt, employer }: OpenDemand) {
  return {
    id: demandId,
    version,
    publishedAt: publishedAt.toISOString(),
    employer,
    document: { ...document, requirements: document.requirements.map(({ words: _words, ...line }) => line) },
  }
}

/** A draft to review: what would be saved, where each line was read, what was not understood, what must go. */
export function presentDraft({ document, draft, forbidden }: AdDraft, reference: Reference) {
  return {
    document,
    lines: presentLines(draft.lines, reference).map((row, index) => ({
      ...row,
      why: draft.lines[index]!.why,
    })),
    unread: draft.unread,
    forbidden: forbidden.map(({ phrase, start, end, message }) => ({ phrase, start, end, message })),
  }
}
