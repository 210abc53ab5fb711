import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import t from 'tap'
import { testService } from '../fixtures/service.ts'

const run = promisify(execFile)

t.test('staff get their account by a script, and set their password by its link', async t => {
  const { app, url, clock } = await testService(t)
  clock.now = new Date()
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: url,
    TOKEN_SECRET: 'x'.repeat(40),
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    PUBLIC_URL: 'https://hunar.example',
    PASSWORD_MEMORY_KIB: '8',
  }
  const script = (args: string[], variables: NodeJS.ProcessEnv = env) =>
    run(process.execPath, ['scripts/account.ts', ...args], { env: variables }).catch(
      (error: { stderr: string }) => error,
    )

  const made = await script(['--email', 'officer@ministry.example', '--role', 'liaison'])
  const [, token] = /^https:\/\/hunar\.example\/account\/reset-password\?token=([\w-]+)&lang=en$/m.exec(
    (made as { stdout: string }).stdout,
  )!
  const reset = { token, newPassword: 'a good new password' }
  t.equal(
    (await app.inject({ method: 'POST', url: '/api/v1/accounts/reset-password', payload: reset })).statusCode,
    204,
  )
  const signIn = { email: 'officer@ministry.example', password: reset.newPassword }
  t.match(
    (await app.inject({ method: 'POST', url: '/api/v1/sessions', payload: signIn })).json(),
    { code: 'forbidden', detail: /second factor/ },
    'the password is set; staff goes on with a second factor',
  )

  t.match(
    (await script(['--email', 'officer@ministry.example', '--role', 'admin'])).stderr,
    /has an account already/,
  )
  t.match((await script(['--email', 'x@y.example', '--role', 'candidate'])).stderr, /Say --email ADDRESS/)
  t.match(
    (await script(['--email', 'x@y.example', '--role', 'admin'], { PATH: env.PATH, DATA_DIR: t.testdir() }))
      .stderr,
    /Set DATABASE_URL/,
  )
})
