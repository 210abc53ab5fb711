/** One thing that is not as it should be. */
export interface Finding {
  what: 'pool' | 'ranking' | 'facts' | 'search'
  text: string
}

/** What is shown of each kind; the rest is counted. */
const mostShown = 20

/** The findings as lines, the first of each kind and how many more there are. */
export function findingLines(findings: readonly Finding[]): string[] {
  const kinds = [...new Set(findings.map(({ what }) => what))]
  return kinds.flatMap(kind => {
    const own = findings.filter(({ what }) => what === kind)
    const more = own.length - mostShown
    return [
      ...own.slice(0, mostShown).map(({ text }) => `  ${kind}: ${text}`),
      ...(more > 0 ? [`  ${kind}: and ${more} more`] : []),
    ]
  })
}
