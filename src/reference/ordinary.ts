// What a name means when it is not the technology: kinds of English, whatever technologies stand nearby.

/** Names that are verbs, and what goes on after such a verb: "go live", "react to". */
const verbs = new Set(['go', 'react', 'move', 'spring', 'play', 'make', 'catch', 'express', 'rest', 'excel'])
const verbGoesOn =
  /^(?:[\s-]+(?:live|to|ahead|through|beyond|above|over|back|forward|into|out|off|up|down|away|further|home)\b|\s+(?:the|a|an|your|our|their|his|her)\s)/i
/** "from React to Vue": the name is where it came from. */
const comesFrom = /\b(?:from|between)\s+$/i

/** Names that say in what manner something is done: "swift response". */
const manners = new Set(['swift', 'less', 'linear', 'elastic'])
const doneInManner =
  /^\s+(?:response|reaction|action|resolution|recovery|turn-?around|deliver(?:y|ies)|decisions?|repl(?:y|ies)|execution|completion|progress|handling|communication|adaptation|transition|learner|and\s+[a-z]+ly)/

const seasons = new Set(['spring', 'summer', 'autumn', 'fall', 'winter'])
/** "Spring 2019", "Spring '19", "Spring semester", "Spring of 2020". */
const timeOfSeason =
  /^\s*(?:semester|term|quarter|intake|season|session|break|festival|(?:of\s+)?[(,]?\s*(?:(?:19|20)\d\d(?![.\d])|['\u2019]\d\d\b))/i

/** In capitals the name of something else, where its trade is spoken of close by. */
const trades = new Map([
  [
    'SWIFT',
    /\b(?:bank\w*|payments?|messages?|messaging|MT\s?\d{3}|MX|ISO[\s-]?20022|remittances?|settlements?|treasury|transfers?|RTGS|SEPA|ACH|IBAN|financ\w*|fintech|wire|clearing|nostro|alliance|trade)\b/i,
  ],
])
const trade = 60

/** Whether the name at [start, end) stands there as an ordinary word. */
export function isOrdinary(raw: string, start: number, end: number): boolean {
  const name = raw.slice(start, end)
  const word = name.toLowerCase()
  const before = raw.slice(Math.max(0, start - trade), start)
  const after = raw.slice(end, end + trade)
  return (
    (verbs.has(word) && verbGoesOn.test(after) && !comesFrom.test(before)) ||
    (manners.has(word) && doneInManner.test(after)) ||
    (seasons.has(word) && timeOfSeason.test(after)) ||
    trades.get(name)?.test(`${before} ${after}`) === true
  )
}
