import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type AppDeps, buildApp } from '../src/app.ts'
import { createLogger } from '../src/infra/log.ts'

const file = fileURLToPath(new URL('../openapi/openapi.json', import.meta.url))

/** The contract, from the app itself. It needs no database: what the app is made of is used only by requests. */
export async function contract(): Promise<string> {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const own: Partial<AppDeps> = {
    version,
    checks: [],
    clock: () => new Date(0),
    keptMails: null,
    log: createLogger({ level: 'silent' }),
    config: {
      port: 0,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1',
      trustProxy: [],
      dataDir: '',
      embedded: true,
      mailFrom: '',
      tokenSecret: '',
      encryptionKey: Buffer.alloc(0),
      passwords: { memoryKib: 8, passes: 1 },
      rateLimitScale: 1,
      logLevel: 'silent',
    },
  }
  const app = await buildApp(own as AppDeps)
  await app.ready()
  const text = `${JSON.stringify(app.swagger(), null, 2)}\n`
  await app.close()
  return text
}

if (import.meta.main) {
  const text = await contract()
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (!process.argv.includes('--check')) {
    mkdirSync(new URL('../openapi/', import.meta.url), { recursive: true })
    writeFileSync(file, text)
  } else if (kept !== text) {
    console.error('openapi/openapi.json is not what the routes say. Run: npm run openapi')
    process.exitCode = 1
  }
}
