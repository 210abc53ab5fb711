import { fields } from '../../../portal/components/fields.ts'
import type { Form } from '../../../portal/forms.ts'
import type { Html } from '../../../portal/html.ts'
import type { AccountsContext } from '../context.ts'
import type { AccountTexts } from './texts/index.ts'

export interface PageDeps {
  context(): AccountsContext
  /** Cookies go over HTTPS only. */
  secure: boolean
  /** Mails lie on this machine and can be read here. */
  mailsKept: boolean
}

export const forgottenPassword = '/account/forgotten-password'
export const sendConfirmation = '/account/send-confirmation'
export const verifyPath = '/account/verify-email'
/** Where somebody wanted to go before signing up; it waits in their browser for the link of the mail. */
export const afterSignUp = 'hunar_after_sign_up'

/** A page of accounts that knows where to go on. */
export const withTo = (path: string, to: string | undefined): string =>
  to === undefined ? path : `${path}?to=${encodeURIComponent(to)}`

export function newPassword(form: Form, name: string, t: AccountTexts, label = t('password.label')): Html {
  return fields(t.locale).input({
    form,
    name,
    label,
    hint: t('password.hint'),
    type: 'password',
    attributes: { autocomplete: 'new-password', minlength: 10, maxlength: 128 },
  })
}

export function emailField(form: Form, t: AccountTexts, hint?: string): Html {
  return fields(t.locale).input({
    form,
    name: '/email',
    label: t('sign-in.email'),
    ...(hint && { hint }),
    type: 'email',
    attributes: { autocomplete: 'email' },
  })
}
