// Skills a CV names only to say that the person does not have or want them, or has yet to learn them.

/** Offsets into the text. */
export interface DeniedSpan {
  start: number
  end: number
}

const english =
  /\b(?:no|without(?: any)?|zero|lack(?:s|ing)?(?: of)?|never|not|don['’]t|do not|did not|haven['’]t|have not|no longer|little to no)\b[^.;\n•|]{0,24}?\b(?:experience|knowledge|exposure|interest(?:ed)?|familiar(?:ity)?|know|used?|work(?:ed|ing)?|want|proficien\w*|skilled|learn(?:ed|t)?|looking|willing)\b[^.;\n•|]{0,80}/gi
/** "No experience in Java, but three years of Python": the turn ends it. */
const turn =
  /\b(?:but|however|although|though|yet|instead|rather|except|only)\b|,\s*(?=(?:strong|solid|good|expert|experienced|\d))/i
/** Not known yet. */
const toCome =
  /\b(?:(?:currently|now|still|presently) (?:learning|studying)|(?:plan(?:ning)?|want(?:ing)?|keen|eager) to learn|in the process of learning|learning\s*:)\s[^.;\n•|]{0,60}|[^。\n、,]{0,30}(?:を)?(?:勉強中|学習中)/gi
/** "Not only Java …", "no less than", "without Java knowledge customers …" are no denials. */
const notReally = /\bnot only\b|\bno less\b|\bno matter\b|\bnot limited to\b|\bno doubt\b/i
const japaneseAfter =
  /[^。\n、,]{0,40}?(?:の)?(?:実務)?(?:経験|知識)(?:は|も|が)?(?:ありません|なし|無し|ない|無い|ございません)|[^。\n、,]{0,40}?(?:は|も)?未経験|[^。\n、,]{0,40}?に(?:は)?興味(?:が|は)?(?:ありません|ない|なし)/g

export function deniedSpans(text: string): DeniedSpan[] {
  const spans: DeniedSpan[] = []
  for (const match of text.matchAll(english)) {
    if (notReally.test(match[0])) continue
    const stop = turn.exec(match[0])
    spans.push({ start: match.index, end: match.index + (stop ? stop.index : match[0].length) })
  }
  for (const pattern of [japaneseAfter, toCome])
    for (const match of text.matchAll(pattern))
      spans.push({ start: match.index, end: match.index + match[0].length })
  return spans
}
