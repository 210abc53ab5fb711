import { customType } from 'drizzle-orm/pg-core'

export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })
/** A transaction id; kept as text, it exceeds what a number holds. */
export const xid8 = customType<{ data: string; driverData: string }>({ dataType: () => 'xid8' })
