import type { Context } from '../context.ts'
import { listOpenDemands, type OpenDemand } from '../demands/index.ts'
import { seatsOfDemands } from '../seats/index.ts'

export interface OpenSeats {
  seats: number
  demands: number
  /** Only fields with seats, most first. */
  fields: { field: string; seats: number }[]
}

const most = 10_000

/** How many seats nobody has yet, of all open demands, and of each field by what a demand asks most. */
export async function countOpenSeats(ctx: Pick<Context, 'db' | 'now' | 'reference'>): Promise<OpenSeats> {
  const demands = await listOpenDemands(ctx, { limit: most })
  const seats = await seatsOfDemands(
    ctx.db,
    demands.map(({ demandId }) => demandId),
  )
  const byField = new Map<string, number>()
  let sum = 0
  for (const demand of demands) {
    const open = seats.get(demand.demandId)?.open ?? 0
    const field = mainField(demand, ctx.reference)
    sum += open
    if (field !== undefined && open > 0) byField.set(field, (byField.get(field) ?? 0) + open)
  }
  const fields = [...byField].map(([field, count]) => ({ field, seats: count }))
  return {
    seats: sum,
    demands: demands.length,
    fields: fields.sort((a, b) => b.seats - a.seats || a.field.localeCompare(b.field)),
  }
}

/** The field that most of what is required lies in, by weight. */
export function mainField(
  { document }: Pick<OpenDemand, 'document'>,
  reference: Context['reference'],
): string | undefined {
  const weights = new Map<string, number>()
  for (const { necessity, weight, anyOf } of document.requirements)
    for (const requirement of anyOf) {
      const field =
        requirement.kind === 'skill'
          ? reference.skills.get(requirement.skill)?.field
          : 'field' in requirement
            ? requirement.field
            : undefined
      if (field === undefined) continue
      const part = (weight * (necessity === 'must' ? 2 : 1)) / anyOf.length
      weights.set(field, (weights.get(field) ?? 0) + part)
    }
  return [...weights].sort(([a, x], [b, y]) => y - x || a.localeCompare(b))[0]?.[0]
}
