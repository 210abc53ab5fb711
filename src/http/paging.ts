import { createHmac, createSecretKey } from 'node:crypto'
import { type TSchema, Type } from 'typebox'
import { AppError } from '../errors.ts'
import { sameText } from '../infra/secrets.ts'

export const PageQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 1000, description: 'From `next` of the page before.' })),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
})

/** `next` is null on the last page. */
export function Page<Item extends TSchema>(item: Item) {
  return Type.Object({ items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) })
}

/** The sort values of the last row of a page, unique together, such as `[createdAt, id]`. */
export type Position = (string | number)[]

export interface Cursors {
  /** @param list the operation's name: a cursor of one list is not taken by another */
  encode(list: string, position: Position): string
  /** @throws AppError invalid-input for a cursor we did not make */
  decode(list: string, cursor: string | undefined): Position | undefined
  /**
   * From `limit + 1` rows makes a page.
   * @param position the sort values of a row
   */
  page<Row, Item>(
    list: string,
    rows: Row[],
    limit: number,
    position: (row: Row) => Position,
    present: (row: Row) => Item,
  ): { items: Item[]; next: string | null }
}

/** Cursors are signed: a position comes back as we gave it, and needs no check against injection or overflow. */
export function createCursors(key: Buffer): Cursors {
  const secret = createSecretKey(key)
  const sign = (list: string, body: string) =>
    createHmac('sha256', secret).update(`${list}\n${body}`).digest('base64url').slice(0, 22)
  const cursors: Cursors = {
    encode(list, position) {
      const body = Buffer.from(JSON.stringify(position)).toString('base64url')
      return `${body}.${sign(list, body)}`
    },
    decode(list, cursor) {
      if (cursor === undefined) return undefined
      const [body = '', signature = ''] = cursor.split('.')
      if (!sameText(signature, sign(list, body)))
        throw new AppError('invalid-input', 'The cursor is not one of this list. Start again without it.', {
          details: [{ path: 'query/cursor', message: 'must be the `next` of a page of this list' }],
        })
      return JSON.parse(Buffer.from(body, 'base64url').toString()) as Position
    },
    page(list, rows, limit, position, present) {
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        items: shown.map(present),
        next: rows.length > limit && last !== undefined ? cursors.encode(list, position(last)) : null,
      }
    },
  }
  return cursors
}
