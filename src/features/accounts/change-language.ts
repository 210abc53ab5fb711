import type { Locale } from '../../actor.ts'
import type { SignedInContext } from './context.ts'
import { setLocale } from './queries.ts'

/** The language of the actor's pages and mails from now on. */
export async function changeLanguage(ctx: SignedInContext, { locale }: { locale: Locale }): Promise<void> {
  await setLocale(ctx.db, ctx.actor.accountId, locale)
}
