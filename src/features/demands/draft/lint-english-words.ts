// What English requests of every kind are made of.

export const people =
  '(?:candidates?|applicants?|persons?|people|individuals?|someone|anyone|professionals?|engineers?|developers?|programmers?|designers?|testers?|analysts?|administrators?|managers?|consultants?|specialists?|experts?|interns?|trainees?|assistants?|secretar(?:y|ies)|receptionists?|accountants?|officers?|operators?|teachers?|staff|employees?|workers?|graduates?|talents?|colleagues?|members?)'
export const sexes = '(?:males?|females?|m[ae]n|wom[ae]n|boys?|girls?|gentlem[ae]n|lad(?:y|ies))'

/** Where a request may begin: a line, a sentence or a clause. */
export const start = '(?<=(?:^|[.;!?:,•*|()\\n]|[-–—]\\s)\\s{0,6}(?:and\\s|or\\s)?)'

/** "must be", of somebody rather than of a response time. */
export const mustBe = `(?:${start}|(?<=\\b(?:${people}|you|who|he|she|they|we)(?:\\s+for this (?:role|position|job))?\\s+))(?:must|should|shall|has to|have to|needs? to|ought to|can only|may only)\\s+(?:only\\s+|preferably\\s+)?be\\s+(?:an?\\s+)?`

/** Whether somebody is married, as a word of its own. */
export const status = '(?:single|unmarried|married)(?=\\s*(?:[,.;)!]|$|only\\b|preferred\\b))'

/** "Gender: male", "religion must be Islam": between the label and what is asked. */
export const is =
  '(?:\\s+(?:preference|preferred|required|requirement|restricted to|limited to|must be|should be|is))?\\s*[-–—:=|(]?\\s*'

/** A line by itself says what the person must be. */
export const alone = (word: string): string =>
  `(?<=\\n\\s{0,6}(?:[-–•*·]\\s*)?)${word}(?=\\s{0,6}[.,;]?\\s{0,6}(?:\\n|$))|(?<=^\\s{0,6}(?:[-–•*·]\\s*)?)${word}(?=\\s{0,6}[.,;]?\\s{0,6}\\n)`

/** After the group that is wanted. */
export const wish =
  '(?:(?:is|are|will be|would be|shall be|strongly|highly)\\s+){0,2}(?:only|preferred|required|needed|wanted|preferably|(?:is )?a must|mandatory|desired|desirable|favou?red|prioriti[sz]ed|given (?:preference|priority)|(?:can|may|should|need) (?:only )?apply)\\b'

/** Before the group that is wanted. */
export const wanted =
  '\\b(?:prefer(?:ably|red|ring|s)?|(?:preference|priority)(?: (?:will be|is))?(?: given)? (?:to|for)|looking for|looking to hire|seeking|hiring|hire|recruiting|recruit|in search of|searching for|wanted|needed|required)\\s*:?\\s+(?:only\\s+)?(?:an?\\s+)?'

/** After the group that is not wanted. */
export const refused = `\\s+(?:(?:are|is|will|shall|should|must|may|can|do|please)\\s+)?(?:be\\s+)?(?:(?:need not|needn[’']t|cannot|can[’']t|not|don[’']t)\\s+(?:be\\s+)?(?:to\\s+)?(?:apply|allowed|accepted|eligible|considered|permitted|welcome|hired|wanted|preferred|suitable|entertained|recruited)|excluded|prohibited|barred|disqualified)\\b`
export const unwanted = `(?:\\s+${people})?${refused}`

/** After "no" and the group: "no females please", rather than "no male connectors". */
export const clauseEnd = `(?=\\s*(?:[.,;!)/]|$|please\\b|or\\b|and\\b|allowed|accepted|wanted|should\\b|${people}\\b))`

/** What is made for one group of customers asks nobody to be of it. */
export const forCustomers =
  /\b(?:apps?|applications?|sites?|websites?|portals?|platforms?|products?|services?|shops?|stores?|marketplaces?|brands?|magazines?|fashion|clothing|clothes|shoes|cosmetics|communit(?:y|ies)|networks?|gyms?|clubs?|games?|events?|users?|customers?|shoppers?|audience)\b(?:\s+(?:that|which|is|are|made|built|designed|meant|only|just|exclusively))*\s+for\s+\S+(?:\s+\S+)?\s+only|\b(?:apps?|sites?|websites?|platforms?|products?|services?|shops?|stores?|brands?|communit(?:y|ies)|gyms?|clubs?|games?|users?|customers?)\s+(?:that is\s+|made\s+)?(?:only|exclusively) for\b|only\s+(?:apps?|sites?|websites?|platforms?|products?|services?|shops?|stores?|brands?|communit(?:y|ies)|gyms?|clubs?|games?|events?|hostels?|spaces?)\b/i
