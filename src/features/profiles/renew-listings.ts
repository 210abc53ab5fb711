import type { Database } from '../../infra/database.ts'
import { listingOf } from './listing.ts'
import { listingsFromBefore, writeListings } from './renewal-queries.ts'

const batch = 500

/**
 * Listings that were made by an earlier masking, or before there were any, are made anew. Each row says what it was
 * made by, so whoever is stopped in the middle, and whatever an older server still writes, is found again.
 */
export async function renewListings({ db }: { db: Database }, signal?: AbortSignal): Promise<void> {
  let after: string | null = null
  for (;;) {
    signal?.throwIfAborted()
    const rows = await listingsFromBefore(db, after, batch)
    if (rows.length === 0) return
    after = rows.at(-1)!.id
    await writeListings(
      db,
      rows.map(({ id, version, document, latinName, nativeName }) => ({
        id,
        version,
        listing: listingOf(document, { latinName, ...(nativeName && { nativeName }) }),
      })),
    )
  }
}
