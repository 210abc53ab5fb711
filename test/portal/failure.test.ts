import type { FastifyRequest } from 'fastify'
import t from 'tap'
import { locales } from '../../src/actor.ts'
import { AppError } from '../../src/errors.ts'
import { allow, OtherRole } from '../../src/http/allow.ts'
import { failurePage } from '../../src/portal/failure.ts'
import { portalTexts } from '../../src/portal/texts/index.ts'

/** What a failing page knows of its request. @param logged what the service was told of it */
function request(actor: object | null, logged: unknown[] = []): FastifyRequest {
  const log = { error: (what: unknown) => void logged.push(what) }
  return { id: 'req-7', actor, routeOptions: {}, log } as never
}
const candidate = { accountId: 'a', role: 'candidate' } as const

t.test('what went wrong is said in each language, with where to go on', t => {
  const failures = [
    [new OtherRole(allow.roles('liaison'), candidate), '403'],
    [new AppError('not-found', 'There is no such demand.'), '404'],
    [new AppError('stale-version', 'Changed meanwhile.'), '409'],
    [new AppError('too-many-requests', 'Try again in 5 seconds.'), '429'],
    [new Error('column "secret" does not exist'), '500'],
  ] as const
  for (const [error, kind] of failures)
    for (const locale of locales) {
      const view = failurePage(request(candidate), error, locale)
      const words = portalTexts.in(locale)
      t.equal(view.title, words(`failed.${kind}.title`), `${kind} ${locale}`)
      t.match(String(view.main), words(`failed.${kind}.text`))
      t.match(String(view.main), 'href="/me"', 'the start page of the role')
    }
  const guest = String(failurePage(request(null), failures[1][0], 'en').main)
  t.match(guest, /href="\/"[\s\S]*href="\/account\/sign-in"/)
  t.end()
})

t.test('a mistake of ours tells its number to people, and everything to the log alone', t => {
  const logged: unknown[] = []
  const error = new Error('column "secret" does not exist')
  const view = failurePage(request(null, logged), error, 'en')
  t.equal(view.status, 500)
  t.match(String(view.main), 'req-7')
  t.notMatch(`${view.title} ${view.main}`, 'secret')
  t.match(logged, [{ err: error }])
  t.end()
})

t.test('what a verb says of a conflict is said, in words of the reader where it has them', t => {
  const error = new AppError('conflict', 'Erase your profile first; then the account can be closed.')
  t.match(String(failurePage(request(candidate), error, 'ur').main), 'پہلے اپنا پروفائل مٹائیے')
  const unknown = new AppError('conflict', 'Something only <programs> say.')
  t.match(
    String(failurePage(request(candidate), unknown, 'ur').main),
    '<p lang="en" dir="ltr">Something only &lt;programs&gt; say.</p>',
  )
  t.end()
})
