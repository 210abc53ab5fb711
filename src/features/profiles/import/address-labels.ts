// "GitHub: github.com/ali": the name of a service before an address there tells whose page it is.

import { addressesIn, type Mention } from '../../../reference/index.ts'

const between = /^\s*(?:profile|link|url|id|account|page|handle|repo(?:sitor(?:y|ies)|s)?)?[\s:：|([\]–-]*/i

/** Tells of a name in the text whether it labels the address behind it. */
export function addressLabels(text: string): (name: Pick<Mention, 'end' | 'text'>) => boolean {
  const addresses = new Map(
    addressesIn(text).map(({ start, end }) => [start, text.slice(start, end).toLowerCase()]),
  )
  return ({ end, text: name }) => {
    const address = addresses.get(end + between.exec(text.slice(end, end + 40))![0].length)
    return address?.includes(name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) ?? false
  }
}
