import type { AccountTexts } from './texts/index.ts'

/** The first that is found counts: most browsers also call themselves Chrome or Safari. */
const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\/|\bOpera/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

const nameIn = (list: typeof browsers, client: string) => list.find(([sign]) => sign.test(client))?.[1]

/** What somebody is signed in with, as they know it: "Chrome on Android". Other programs by how they call themselves. */
export function clientName(client: string, t: AccountTexts): string {
  const [browser, system] = [nameIn(browsers, client), nameIn(systems, client)]
  return browser && system ? t('account.client', { browser, system }) : client || t('account.unknown')
}
