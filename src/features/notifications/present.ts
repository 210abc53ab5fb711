import { kinds } from '../events/index.ts'
import type { Notification } from './queries.ts'
import { type Reader, sentence } from './render.ts'
import type { ShownWatch } from './watch-queries.ts'

/** The sentence in the reader's language, with the ids of what it is about. */
export function presentNotification(one: Notification, reader: Reader) {
  const { id, kind, matchId, demandId, createdAt, readAt } = one
  return {
    id,
    kind,
    topic: kinds[kind],
    text: sentence(one, reader),
    matchId,
    demandId,
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  }
}

/** People by id alone. */
export function presentSearch({
  id,
  kind,
  demandId,
  query,
  pausedAt,
  lookedAt,
  createdAt,
  found,
  newest,
}: ShownWatch) {
  return {
    id,
    kind,
    demandId,
    filters: Object.fromEntries(new URLSearchParams(query)),
    paused: pausedAt !== null,
    createdAt: createdAt.toISOString(),
    lookedAt: lookedAt?.toISOString() ?? null,
    found,
    newest: newest.map(one => ({ id: one.id, toldAt: one.toldAt.toISOString() })),
  }
}
