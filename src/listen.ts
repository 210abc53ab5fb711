import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { buildApp } from './app.ts'
import { type Config, ConfigError } from './config.ts'
import { registerLooks } from './features/notifications/index.ts'
import { type LivePool, startLivePool } from './pool/index.ts'
import type { Services } from './services.ts'

export interface Listening {
  address: string
  livePool: LivePool
  /** Lets running requests end. */
  close(): Promise<void>
}

/** Asked before anything is opened or loaded: nobody waits half a minute to hear it. @throws as `listen` does */
export async function requirePort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(port, host, () => probe.close(() => resolve()))
  }).catch(cause => {
    throw portTrouble(cause, host, port)
  })
}

function portTrouble(cause: NodeJS.ErrnoException, host: string, port: number): unknown {
  const other = `PORT=${port < 1024 || port === 65535 ? 3000 : port + 1} npm start`
  const said: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another program. Stop it, or choose another: ${other}`,
    EACCES: `Port ${port} may not be opened by this user. Choose another: ${other}`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine.`,
    ENOTFOUND: `HOST ${host} is no address of this machine.`,
  }
  const message = said[cause.code ?? '']
  return message === undefined ? cause : new ConfigError(message, { cause })
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
    throw portTrouble(error as NodeJS.ErrnoException, config.host, config.port)
  }
}
