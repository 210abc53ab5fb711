import { type Config, ConfigError, loadConfig } from './config.ts'
import { createLogger, type Logger } from './infra/log.ts'
import { openServices, type Services } from './services.ts'

/**
 * The life of a process: read the configuration, open everything, run, and on Ctrl-C, SIGTERM or the end of its
 * terminal close it in order.
 * A second signal ends it at once.
 * @param check what can be known to be wrong before anything is opened
 */
export async function runProcess(
  run: (services: Services) => Promise<() => Promise<void>>,
  { logLevel, check }: { logLevel?: string; check?: (config: Config) => Promise<void> } = {},
): Promise<void> {
  let log: Logger | undefined
  let opened = false
  try {
    const config = loadConfig({ ...(logLevel && { LOG_LEVEL: logLevel }), ...process.env })
    log = createLogger({ level: config.logLevel })
    await check?.(config)
    const opening = openServices(config, log)
    const stopping = new Promise<void>(resolve => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
        process.once(signal, () => {
          process.once(signal, () => process.exit(130))
          resolve()
        })
    })
    const services = await opening
    opened = true
    let stop: (() => Promise<void>) | undefined
    try {
      stop = await run(services)
      await stopping
    } finally {
      await stop?.()
      await services.close()
    }
  } catch (error) {
    // What keeps it from starting is for a person to read, and said once; LOG_LEVEL=debug shows where it arose.
    if (opened && !(error instanceof ConfigError)) log?.fatal({ err: error }, 'cannot run')
    else console.error((error as Error).message)
    log?.debug({ err: error }, 'cannot run')
    process.exitCode = 1
  }
}
