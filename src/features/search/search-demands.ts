import type { SearchPort, SearchRequest } from '../../search/index.ts'
import type { Context } from '../context.ts'
import { openDemands, presentOpenDemand } from '../demands/index.ts'

/** Open demands found by words, for everybody. */
export async function searchDemands(
  { db, now, search }: Pick<Context, 'db' | 'now'> & { search: SearchPort },
  request: SearchRequest,
) {
  const on = now.toISOString().slice(0, 10)
  const found = await search.searchDemands({ ...request, on })
  const rows = await openDemands(
    db,
    found.hits.map(({ id }) => id),
    on,
  )
  const byId = new Map(rows.map(row => [row.demandId, presentOpenDemand(row)]))
  const hits = found.hits.flatMap(({ id, highlights }) => {
    const demand = byId.get(id)
    return demand ? [{ demand, highlights }] : []
  })
  return { ...found, hits }
}
