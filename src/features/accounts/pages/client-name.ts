import type { AccountTexts } from './texts/index.ts'

/** The first that is found counts: most browsers also call themselves Chrome or Safari. */
const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\/|\bOpera/, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bYaBrowser\//, 'Yandex'],
  [/\bUCBrowser\//, 'UC Browser'],
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
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const nameIn = (list: typeof browsers, client: string) => list.find(([sign]) => sign.test(client))?.[1]

/** Programs that are no browsers call themselves by a word and a version: curl/8.5.0. */
const program = /^(?!Mozilla\/)([A-Za-z][\w.+-]{0,39})\/\d/

/** What somebody is signed in with, as they know it: "Chrome on Android". What is not known is said to be so. */
export function clientName(client: string, t: AccountTexts): string {
  const [browser, system] = [nameIn(browsers, client), nameIn(systems, client)]
  if (browser && system) return t('account.client', { browser, system })
  if (browser) return browser
  if (system) return t('account.client', { browser: t('account.unknown-browser'), system })
  const name = program.exec(client)?.[1]
  return name ? t('account.program', { name }) : t('account.unknown')
}
