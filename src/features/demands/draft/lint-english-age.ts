import { mustBe, people, refused, sexes, start, unwanted, wanted, wish } from './lint-english-words.ts'
import type { LintRule } from './lint-rule.ts'

const years = '(?:1[5-9]|[2-6]\\d)'
/** The number counts no days, milliseconds or countries, and is no thousandth of one. */
const ofPeople =
  '(?![\\d%]|[.,]\\d|\\s*[-–]?\\s*(?:days?|hours?|hrs?|minutes?|mins?|months?|weeks?|seconds?|secs?|ms|s|kb|mb|gb|percent|%)(?![a-z])|\\s+(?:people|employees|members|countr|cit|offices|nation|team|projects|users|engineers))'
const compared =
  '(?:under|below|younger than|less than|not (?:older|more) than|no (?:older|more) than|not (?:to )?exceed(?:ing)?|over|above|older than|at (?:most|least)|up ?to|max(?:imum)?\\.?|between|within)'
/** Whose age a text may speak of: nobody who applies. */
const ofOthers =
  '(?<!\\b(?:average|mean|median|system|image|cache|data|records?|accounts?|company|entry|entries|sessions?|tokens?|objects?|files?|index|backups?|code|logs?|messages?|snapshots?|users?|customers?|child|children|kids|students|players?|patients?|consumers?|viewers?|readers)\\s)'
const things =
  '(?:systems?|code|code ?bases?|compan(?:y|ies)|firms?|businesse?s?|organi[sz]ations?|brands?|banks?|software|mainframes?|platforms?|products?|applications?|apps?|buildings?|machines?|technolog(?:y|ies)|stacks?|codebases?)'
/** The least age of the law: of work at all, of nights, of contracts. */
const ofLaw =
  /(?:at least|min(?:imum)?|over|above|older than|≥|>=?)[^.\n]{0,22}\b(?:1[5-8]|2[01])\b(?![^.\n]{0,14}[2-6]\d)|\b(?:1[5-8]|2[01])\s*(?:\+|(?:years?|yrs?)?\s*(?:old |of age )?(?:or|and)\s+(?:older|over|above|up))/i

export const englishAge: LintRule[] = [
  {
    // "Age: 25-35", "age < 35", "Age should not exceed 35 years", "maximum age of 30"
    about: 'age',
    pattern: new RegExp(
      `${ofOthers}(?<![-\\w])age[sd]?\\b(?:\\s+(?:limit|bracket|group|range|requirement|criteria|preference)\\b)?(?:\\s+(?:of|for)\\s+(?:the\\s+)?${people})?(?:[\\s:=<>≤≥~–.-]|(?:is|are|of|be|must|should|shall|may|not|no|exceed|exceeding|more|less|older|younger|under|below|over|above|up|upto|to|max|maximum|min|minimum|at|most|least|between|from|within|than|limited|required|preferred|preferably)\\b){0,30}\\b${years}\\b${ofPeople}(?:\\s*(?:-|–|to|and)\\s*[2-7]\\d\\b)?(?:\\s*(?:years?|yrs?)\\b)?`,
      'gi',
    ),
    unless: ofLaw,
    unlessSentence: /\baverage age\b|\baged? out\b/i,
  },
  {
    about: 'age',
    pattern: new RegExp(
      `\\b(?:max(?:imum)?|upper)\\s+age(?=\\s*:|\\s+(?:limit|for (?:this|the) (?:job|position|role)|(?:of|for) (?:the )?${people}))(?: limit)?|\\bage (?:limit|restriction|bar)s? appl(?:y|ies)`,
      'gi',
    ),
    unless: /no (?:upper |maximum )?age|any age|without/i,
  },
  {
    // "35 years or younger", "30 years of age and below"
    about: 'age',
    pattern: new RegExp(
      `\\b${years}(?:\\s*-?\\s*(?:years?|yrs?)\\b)?(?:\\s*-?\\s*(?:old|of age)\\b)?\\s+(?:or|and|&)\\s+younger\\b|\\b${years}\\s*-?\\s*(?:years?|yrs?)(?:\\s*-?\\s*(?:old|of age))?\\s+(?:or|and|&)\\s+(?:below|under|older)\\b(?![^.\\n]{0,24}experience)`,
      'gi',
    ),
    unless: ofLaw,
    unlessSentence: new RegExp(`\\b${things}\\b|\\busers?\\b`, 'i'),
  },
  {
    // "25-35 years old", "up to 35 years old", "not older than 30 years of age"
    about: 'age',
    pattern: new RegExp(
      `\\b(?:between\\s+)?${years}\\s*(?:-|–|to|and)\\s*[2-7]\\d\\s*(?:years?|yrs?)[- ]?(?:old|of age)\\b|\\b${compared}\\s+(?:the age of\\s+)?${years}\\s*-?(?:years?|yrs?)\\s*-?(?:old|of age)\\b`,
      'gi',
    ),
    unless: ofLaw,
    unlessSentence: new RegExp(
      `\\b${things}\\s+(?:is|are|was|were|has|have|that|of)\\b|old\\s+(?:\\w+\\s+){0,2}${things}\\b|\\b(?:users?|customers?|children|kids|audience)\\b`,
      'i',
    ),
  },
  {
    about: 'age',
    pattern: new RegExp(
      `\\b(?:the age of|older than|younger than)\\s+${years}\\b${ofPeople}(?=\\s*(?:[.,;!)]|$|years?\\s*(?:[.,;!)]|$)|(?:only|preferred)\\b))`,
      'gim',
    ),
    unless: ofLaw,
    unlessSentence: new RegExp(
      `\\b(?:${things}|data|files?|records?|entries|logs?|browsers?|versions?|backups?|users?|customers?|children|kids|average)\\b`,
      'i',
    ),
  },
  {
    // "max 30 years", by itself: as a part of a sentence it mostly speaks of experience or loans
    about: 'age',
    pattern: new RegExp(
      `${start}(?<!\\b(?:experience|loans?|mortgages?|leases?|terms?|bonds?|contracts?)\\b[^.\\n]{0,40})max(?:imum)?\\.?\\s*:?\\s*(?:2[5-9]|[3-6]\\d)\\s*(?:years?|yrs?)\\b(?=\\s*(?:[.,;!)]|$))(?![.,;)]?\\s*(?:of\\s+)?(?:\\w+\\s+)?experience)`,
      'gim',
    ),
  },
  {
    // "under 30, single", "Must be below 35."
    about: 'age',
    pattern: new RegExp(
      `(?<=^\\s{0,6}|[.!?;•*|]\\s{1,6}|\\n\\s{0,6}[-–•*]?\\s?)(?:preferably\\s+|ideally\\s+)?(?:under|below|younger than|not (?:older|more) than|not (?:above|over|exceeding)|no older than|above|older than)\\s+(?:the age of\\s+)?${years}s?(?=\\s*(?:(?:years?|yrs?)\\b\\s*)?(?:only\\b|preferred\\b|[.,;)!](?!\\d)|$))${ofPeople}`,
      'gim',
    ),
    unless: ofLaw,
  },
  {
    about: 'age',
    pattern: new RegExp(
      `${mustBe}(?:at least\\s+)?(?:${compared}\\s+)?(?:the age of\\s+)?${years}\\b${ofPeople}(?:\\s*(?:-|–|to|and)\\s*[2-7]\\d\\b)?(?:\\s*(?:years?|yrs?)\\b)?(?!\\s*(?:of\\s+)?(?:\\w+\\s+)?experience)`,
      'gim',
    ),
    unless: ofLaw,
  },
  {
    about: 'age',
    pattern: new RegExp(
      `\\b(?:${sexes}|${people}),?\\s+(?:aged?\\s*)?(?:under|below|over|above|younger than)\\s+${years}\\b(?!\\s+(?:years?|yrs?)\\b(?!\\s+(?:old|of age|will|shall|are|need|can|should|may|must|not)\\b))${ofPeople}|\\b(?:under|below|over|above)\\s+(?:the age of\\s+)?${years}s?${unwanted}|\\b${people}\\s+(?:aged\\s+)?(?:under|below|younger than)\\s+${years}\\s+(?:years?|yrs?)(?=\\s*(?:[.,;)!]|$))|\\b(?:nobody|no one|no)\\s+(?:over|above|under|below)\\s+${years}s?\\b${ofPeople}`,
      'gi',
    ),
    unless: /\b(?:over|above)\s+18\b/i,
    unlessSentence: /\b(?:teams?|groups?) of\b/i,
  },
  {
    about: 'age',
    pattern:
      /\b(?:d\.?o\.?b\.?|date of birth)\s+(?:after|since|before|between|from)\s+(?:[\w.]+\s+){0,3}(?:19|20)\d\d\b|\bborn\s+(?:(?:in|on)\s+or\s+)?(?:after|since|before|between|from)\s+(?:[\w.]+\s+){0,3}(?:19|20)\d\d\b|\bborn (?:in|on)\s+(?:\w+\s+){0,2}(?:19|20)\d\d\s+or\s+(?:later|earlier|after|before)/gi,
  },
  {
    about: 'age',
    pattern:
      /\bin (?:their|your|his|her) (?:early |mid(?:dle)?[- ]?|late )?(?:twenties|thirties|forties|fifties|[2-5]0[’']?s)\b/gi,
    unlessSentence:
      /\b(?:users?|customers?|audience|players?|founders?|our (?:team|staff|colleagues|engineers))\b/i,
  },
  {
    about: 'age',
    pattern: new RegExp(
      `\\byoung(?:er)?,?\\s+(?:and\\s+)?(?:[\\w-]+,?\\s+)?(?:${sexes}|candidates?|applicants?)\\b|\\byoung(?:er)?,?\\s+(?:and\\s+)?(?:[\\w-]+,?\\s+){0,2}${people}\\s+${wish}|${wanted}(?:energetic,?\\s+(?:and\\s+)?)?(?:young|youthful)\\b|\\byoung blood\\b`,
      'gi',
    ),
    unless:
      /young(?:er)?\s+(?:(?:and\s+)?[\w-]+,?\s+){0,2}(?:company|team|start-?up|brand|audience|product|network|organi[sz]ation)/i,
  },
  {
    // "25 to 35 years" and "35 years max" by themselves: nobody asks for so much experience
    about: 'age',
    pattern: new RegExp(
      `${start}(?:1[89]|[2-5]\\d)\\s*(?:-|–|~|to)\\s*[2-7]\\d\\s*(?:years?|yrs?)\\b\\.?(?=\\s*(?:[,;)!]|$|only\\b|preferred\\b|max\\b))|${start}(?:2[5-9]|[3-6]\\d)\\s*(?:years?|yrs?)\\.?\\s*(?:max(?:imum)?|at (?:the )?most|upper limit)\\b(?=\\s*(?:[.,;)!]|$))`,
      'gim',
    ),
    unlessSentence:
      /experience|\bexp\b|contracts?|loans?|mortgages?|bonds?|warrant|leases?|history|\bdata\b|combined|business|retention|period|plans?|tenure|duration/i,
  },
  {
    // "You are between 25 and 35", "U-30 welcome", "under-30s only"
    about: 'age',
    pattern: new RegExp(
      `\\b(?:you are|you[’']re|(?:who|they) are|should be|must be)\\s+(?:aged?\\s+)?(?:between|from)\\s+${years}\\s+(?:and|to)\\s+[2-7]\\d\\b${ofPeople}(?!\\s*(?:years?|yrs?)?\\s*(?:of\\s+)?(?:\\w+\\s+)?experience)|\\b(?:u[- ]?|under[- ])(?:2[05]|[34][05])s?\\s+(?:(?:candidates?|applicants?|people|talents?)\\s+)?(?:${wish}|welcome\\b)|^[\\s•*-]*u[- ]?(?:2[05]|[34][05])s?[ \\t]*$`,
      'gim',
    ),
    unless: ofLaw,
  },
  {
    about: 'age',
    pattern: new RegExp(
      `\\b(?:youngsters?|youths?|millennials?|gen(?:eration)?[- ]?[yz]|(?:20|30|40|twenty|thirty|forty)[- ]?somethings?|digital natives?(?: generation)?)\\s+(?:${people}\\s+)?${wish}|${wanted}(?:youngsters?|youths?|millennials?|gen[- ]?z)\\b|\\b(?:only|no)\\s+(?:millennials?|gen[- ]?[xyz]|boomers?|youngsters?|(?:old|older|elderly|aged) (?:people|candidates?|applicants?))\\b|\\b(?:want|need)s?\\s+an?\\s+(?:young|youthful)\\s+${people}|\\b(?:old|older|elderly|aged)\\s+(?:people|persons?|candidates?|applicants?)${refused}`,
      'gi',
    ),
  },
  {
    about: 'age',
    pattern:
      /\b(?:d\.?o\.?b\.?|date of birth|year of birth|birth year)\s*[:=-]\s*(?:[\w.]+\s+){0,3}(?:19|20)\d\d\s*(?:(?:or|and)\s+(?:later|after|above|earlier|before|onwards?)|[-–]\s*(?:19|20)\d\d|onwards?)/gi,
  },
]
