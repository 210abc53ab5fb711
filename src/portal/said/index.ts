import type { Locale } from '../../actor.ts'
import { japanese } from './japanese.ts'
import { urdu } from './urdu.ts'

/**
 * What verbs say to programs in English, in the words of people who read a page. The English sentence is the key, as
 * in gettext; `{name}` stands for what the sentence is about, and is put in as it was said. A test finds every
 * sentence in the sources and fails for one that is missing here, or not said any more.
 */
export const said: Record<Exclude<Locale, 'en'>, Readonly<Record<string, string>>> = {
  ja: japanese,
  ur: urdu,
}

interface Rule {
  pattern: RegExp
  names: string[]
  sentence: string
}

const rules = new Map<Locale, Rule[]>()

/** @returns undefined where the sentence is not known in this language; then it is shown in English */
export function inWords(message: string, locale: Locale): string | undefined {
  if (locale === 'en') return message
  const whole = said[locale][message]
  if (whole !== undefined) return whole
  for (const { pattern, names, sentence } of rulesOf(locale)) {
    const found = pattern.exec(message)
    if (!found) continue
    const values = new Map(names.map((name, at) => [name, found[at + 1]!]))
    return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
      isolate(values.get(name) ?? place, locale),
    )
  }
  return undefined
}

/** A Latin word inside an Urdu sentence keeps its own direction. */
const isolate = (value: string, locale: Locale) => (locale === 'ur' ? `\u2068${value}\u2069` : value)

function rulesOf(locale: Exclude<Locale, 'en'>): Rule[] {
  let made = rules.get(locale)
  if (!made) {
    made = Object.entries(said[locale])
      .filter(([template]) => template.includes('{'))
      .map(([template, sentence]) => ({ ...patternOf(template), sentence }))
    rules.set(locale, made)
  }
  return made
}

function patternOf(template: string): Pick<Rule, 'pattern' | 'names'> {
  const names: string[] = []
  const source = template
    .split(/(\{\w+\})/)
    .map(part => {
      const [, name] = /^\{(\w+)\}$/.exec(part) ?? []
      if (name === undefined) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
      names.push(name)
      return '([^]*?)'
    })
    .join('')
  return { pattern: new RegExp(`^${source}$`), names }
}
