import t from 'tap'
import { type DemoSignIn, loadDemo } from '../../src/demo/load-demo.ts'
import { isEmptyDatabase } from '../../src/infra/empty-database.ts'
import { testDatabase } from '../fixtures/database.ts'
import { testService } from '../fixtures/service.ts'

t.test(
  'sign-ins are kept before anything is: a crash leaves no account that nobody can sign in to',
  async t => {
    const database = await testDatabase(t)
    const { app, deps, clock } = await testService(t, { database })
    const ctx = { ...deps, now: clock.now }
    const broken = () => {
      throw new Error('the disk is full')
    }
    await t.rejects(loadDemo(ctx, { profiles: 10, keep: broken }), /the disk is full/)
    t.ok(await isEmptyDatabase(database.sql), 'nothing is half there')

    let kept: DemoSignIn[] = []
    const made = await loadDemo(ctx, {
      profiles: 10,
      keep: signIns => {
        kept = signIns
      },
    })
    t.same(kept, made)
    for (const { email, password, role } of kept) {
      const payload = { email, password }
      const { statusCode } = await app.inject({ method: 'POST', url: '/api/v1/sessions', payload })
      t.equal(statusCode, role === 'liaison' ? 403 : 201, 'staff needs a second factor first')
    }
  },
)
