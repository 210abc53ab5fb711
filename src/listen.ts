import type { FastifyInstance } from 'fastify'
import { buildApp } from './app.ts'
import { ConfigError } from './config.ts'
import { registerLooks } from './features/notifications/index.ts'
import { type LivePool, startLivePool } from './pool/index.ts'
import type { Services } from './services.ts'

export interface Listening {
  address: string
  livePool: LivePool
  /** Lets running requests end. */
  close(): Promise<void>
}

/** Begins to load the pool, which only a server needs, and opens the port. @throws when it is taken, saying what to do */
export async function listen(services: Services): Promise<Listening> {
  const { config, sql, reference, log } = services
  const livePool = startLivePool(sql, reference, error =>
    log.error({ err: error }, 'the pool cannot follow the database'),
  )
  const checks = [...services.checks, { name: 'pool', run: () => livePool.check() }]
  let app: FastifyInstance | undefined
  const close = async () => {
    await app?.close()
    await livePool.stop()
  }
  try {
    app = await buildApp({ ...services, livePool, checks })
    const address = await app.listen({ host: config.host, port: config.port })
    await registerLooks({ ...services, livePool })
    log.info({ address }, 'listening')
    return { address, livePool, close }
  } catch (error) {
    await close()
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new ConfigError(
      `Port ${config.port} is taken by another program. Stop it, or choose another: PORT=3001 npm start`,
      {
        cause: error,
      },
    )
  }
}
