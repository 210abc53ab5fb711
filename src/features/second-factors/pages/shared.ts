import { type Html, html } from '../../../portal/html.ts'
import type { SecondFactorContext } from '../context.ts'
import type { PasskeySite } from '../passkeys.ts'
import type { SecondFactorTexts } from './texts/index.ts'

export interface PageDeps {
  context(): SecondFactorContext
  /** Absent where browsers allow no passkeys. */
  site: PasskeySite | undefined
  /** The officers of the demo have their codes shown on this machine. */
  demo: boolean
}

/** A form that the browser's passkey fills; without a script it is not there. @param options of the library */
export function passkeyForm(
  t: SecondFactorTexts,
  {
    action,
    kind,
    options,
    label,
    fields,
  }: { action: string; kind: 'add' | 'use'; options: object; label: string; fields?: Html },
): Html {
  return html`<form method="post" action="${action}" data-passkey="${kind}" data-options="${JSON.stringify(options)}" hidden>
${fields}<input type="hidden" name="/response" value="">
<p class="error" data-failed hidden>${t('passkey.failed')}</p>
<button>${label}</button></form>`
}
