// `npm start`: server and worker in one process; on an empty embedded database also the demo.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DemoSignIn, loadDemo } from './demo/load-demo.ts'
import { proofFiles } from './features/evidence/index.ts'
import { addDemoAuthenticator } from './features/second-factors/index.ts'
import { isEmptyDatabase } from './infra/empty-database.ts'
import { listen, requirePort } from './listen.ts'
import { runProcess } from './process.ts'
import { type Services, startWork } from './services.ts'

await runProcess(
  async services => {
    const signIns = services.config.embedded ? await demoSignIns(services) : []
    await startWork(services)
    const { address, livePool, close } = await listen(services)
    await livePool.catchUp()
    console.log(welcome(services, address, signIns))
    return close
  },
  { logLevel: 'warn', check: requirePort },
)

/** Passwords are made for each data folder and kept in it, readable by its owner alone. */
async function demoSignIns(services: Services): Promise<DemoSignIn[]> {
  const file = join(services.config.dataDir, 'demo-sign-ins.json')
  if (await isEmptyDatabase(services.connection.sql)) {
    console.log('Empty database: adding 5,000 invented profiles and 40 demands …')
    const keep = (made: DemoSignIn[]) =>
      writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
    const files = proofFiles(services.config.dataDir, services.vault)
    const made = await loadDemo({ ...services, files, now: services.clock() }, { keep })
    for (const { role, email } of made) if (role === 'liaison') await addDemoAuthenticator(services, email)
  }
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}

function welcome({ config, runningSearch }: Services, address: string, signIns: DemoSignIn[]): string {
  const rows = signIns.map(
    ({ role, email, password }) => `  ${role.padEnd(10)} ${email.padEnd(28)} ${password}`,
  )
  return [
    '',
    `Hunar          ${address}`,
    `API reference  ${address}/docs`,
    `Database       ${config.embedded ? `embedded PostgreSQL in ${config.dataDir}` : 'PostgreSQL at DATABASE_URL'}`,
    `Search         ${runningSearch.description}`,
    ...(config.embedded && !config.smtpUrl
      ? [`Mails          ${address}/dev/mails (kept here, sent to nobody)`]
      : []),
    ...(rows.length
      ? [
          'Demo sign-ins (made for this data folder)',
          ...rows,
          `  Liaisons are also asked for a code: ${address}/dev/codes`,
        ]
      : []),
    'Ctrl-C stops it.',
  ].join('\n')
}
