import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import type { FastifyServerOptions } from 'fastify'

type Compilers = NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>

const selector = SerializerSelector()

/** What writes an answer is made from its schema when the first one is sent: the start need not wait for hundreds. */
export const serialization: NonNullable<Compilers['buildSerializer']> = (shared, options) => {
  const compile = selector(shared, options)
  return route => {
    let write: ReturnType<typeof compile> | undefined
    return answer => {
      write ??= compile(route)
      return write(answer)
    }
  }
}
