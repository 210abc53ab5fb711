import { buildApp } from './app.ts'
import { ConfigError } from './config.ts'
import type { Services } from './services.ts'

/** Opens the port. `close` lets running requests end. @throws when the port is taken, saying what to do */
export async function listen(services: Services): Promise<{ address: string; close(): Promise<void> }> {
  const { config } = services
  const app = await buildApp(services)
  try {
    const address = await app.listen({ host: config.host, port: config.port })
    services.log.info({ address }, 'listening')
    return { address, close: () => app.close() }
  } catch (error) {
    await app.close()
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new ConfigError(
      `Port ${config.port} is taken by another program. Stop it, or choose another: PORT=3001 npm start`,
      {
        cause: error,
      },
    )
  }
}
