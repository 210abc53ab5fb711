// Phrases of a person's own text that tell sex, age, religion, marital status, nationality or province.

/** Religions as people name their own, and as those name them who ask. */
export const faiths =
  "(?:non-?muslims?|muslims?|christians?|hindus?|sikhs?|jews?|jewish|buddhists?|ahmadis?|ahmadiyya|shi[ae]s?|shi[’']?ites?|sunnis?|catholics?|parsis?|ismailis?|zoroastrians?)"
/** Peoples whose word names their language, too: "Japanese only" mostly speaks of that. */
export const tongues =
  '(?:nepal(?:i|ese)|bengali|chinese|japanese|korean|vietnamese|indonesian|thai|burmese|mongolian|turkish|russian|ukrainian|uzbek|kazakh|french|german|italian|spanish|portuguese|dutch|polish|romanian|hungarian|czech|swedish|norwegian|danish|finnish|greek|somali)'
/** Peoples whose word names nothing else. */
export const nations =
  '(?:pakistani|indian|bangladeshi|sri lankan|afghan|iranian|filipin[oa]|malaysian|singaporean|taiwanese|saudi|emirati|qatari|kuwaiti|omani|bahraini|arab|jordanian|lebanese|syrian|iraqi|yemeni|egyptian|moroccan|tunisian|algerian|sudanese|nigerian|kenyan|ghanaian|ethiopian|south african|israeli|american|canadian|mexican|brazilian|argentin(?:e|ian)|british|irish|scottish|swiss|austrian|australian)'
/** Peoples, likewise. */
export const peoples = `(?:${nations}|${tongues})`
const regions =
  '(?:punjabi|sindhi|pashtun|pakhtun|pathan|baloch|balochi|kashmiri|muhajir|hazara|saraiki|gilgiti|balti)'
const provinces =
  '(?:punjab|sindh|khyber[- ]pakhtunkhwa|balochistan|gilgit[- ]baltistan|azad (?:jammu (?:and|&) )?kashmir)'
const sexes = '(?:wom[ae]n|m[ae]n|females?|males?|lady|ladies|girl|boy|gentlem[ae]n)'
const kin = '(?:mother|father|mom|mum|dad|wife|husband|widow(?:er)?|housewife|bachelorette)'
const workers =
  '(?:engineer|developer|programmer|professional|candidate|applicant|graduate|student|founder|manager|leader|designer|tester|analyst|scientist|architect|consultant|freelancer|techie|coder)'
const beside = `(?:${faiths}|${peoples}|${regions}|young|single|married|unmarried|divorced|widowed|practi[sc]ing|devout|proud|\\d{2}[- ]years?[- ]old)`
/** "a man page", "a male connector", "a man-in-the-middle attack" tell of no person. */
const things =
  '(?![- ](?:in[- ]the|led|owned|pages?|pins?|ends?|hours?|days?|months?|power|connectors?|headers?|plugs?|sockets?|threads?|voices?|fittings?|machine|to[- ]female|to[- ]male))'
const age = '(?:1[5-9]|[2-6]\\d)'
const systems =
  '(?!\\s+(?:[\\w-]+\\s+){0,2}(?:system|code|codebase|company|application|app|product|platform|database|software|monolith|service|data|bank|firm|building)s?\\b)'

const english = [
  // "a Muslim woman aged 27", "as a young female engineer", "I am a mother of two"
  `(?<=\\b(?:an?|as|am|i[’']m|the only|only)\\s+)(?:${beside}[\\s,]+){0,4}(?:${sexes}|${kin})\\b${things}(?:\\s+(?:of|to)\\s+(?:an?|one|two|three|four|five|six|\\d)(?:\\s+(?:young |little |small )?(?:kids?|children|sons?|daughters?|boys?|girls?|twins))?\\b)?`,
  `\\b(?:${beside}\\s+){1,4}${sexes}\\b${things}`,
  `\\b(?:fe)?male(?=\\s+(?:[\\w-]+\\s+){0,2}${workers}s?\\b)`,
  `\\b${sexes}(?=\\s*,?\\s*(?:aged?\\s+\\d|${age}\\b))`,
  `\\b(?:gender|sex)\\s*[:=-]\\s*(?:male|female|[mf]\\b|woman|man|other)`,
  `\\b${kin}\\s+(?:of|to)\\s+(?:one|two|three|four|five|six|\\d|an?)\\b(?:\\s+(?:young |little |small )?(?:kids?|children|sons?|daughters?|boys?|girls?))?`,
  `\\bmy\\s+(?:(?:late|young|little|two|three|four|\\d)\\s+)*(?:husband|wife|spouse|fianc[ée]e?|kids?|children|sons?|daughters?|in-laws|marriage)\\b`,
  '\\b(?:maternity|paternity) (?:leave|break)\\b|\\bpregnan(?:t|cy)\\b',
  // Age
  `\\baged?\\s*[:=-]?\\s*(?:is\\s+)?${age}\\b(?!\\s*(?:days?|months?|hours?|minutes?))(?:\\s*years?(?:\\s+old)?)?`,
  `\\b${age}\\s*-?\\s*(?:years?|yrs?)\\s*-?\\s*(?:old\\b|of age\\b)${systems}`,
  `(?<=\\b(?:i am|i[’']m)\\s+(?:now\\s+|just\\s+)?)${age}(?=\\s*(?:[,.;!]|$|and\\b|years?\\s+old))`,
  "\\bin (?:my|her|his) (?:early |mid(?:dle)?[- ]?|late )?(?:twenties|thirties|forties|fifties|sixties|[2-6]0[’']?s)\\b",
  '\\b(?:date of birth|d\\.?o\\.?b\\.?|birth ?date|birthday)\\s*[:=-]?\\s*(?:\\d[\\d./ -]{3,12}|(?:\\d{1,2}\\s+)?[a-z]{3,9}\\.?\\s+[\\d, ]{4,9})?',
  '\\bborn (?:in|on)\\s+(?:(?:\\d{1,2}\\s+)?[a-z]{3,9}\\s+)?(?:\\d{1,2},\\s+)?(?:19|20)\\d\\d\\b',
  // Religion
  `\\b(?:(?:practi[sc]ing|devout)\\s+)?${faiths}\\b|\\b(?:religion|faith|sect)\\s*[:=-]\\s*\\p{L}+|\\bhafiz(?:[- ]e?[- ]?(?:ul[- ])?|\\s+of\\s+(?:the\\s+)?)qur[’']?an\\b`,
  // Marital status
  '\\b(?:(?:happily|newly|recently)\\s+)?(?:married|unmarried|divorced|widowed)\\b',
  '\\b(?:marital|civil) status\\s*[:=-]?\\s*\\p{L}*',
  "(?<=\\b(?:i am|i[’']m|am|and)\\s+)single(?=\\s*(?:[,.;!]|$|and\\b))",
  `(?<=\\b(?:${age}|(?:fe)?male|woman|man)\\s*,\\s*)single(?=\\s*(?:[,.;!]|$|and\\b))`,
  '\\bsingle (?:mother|father|mom|mum|dad|parent)\\b(?:\\s+of\\s+\\w+)?',
  // Nationality and province
  `\\bnationality\\s*[:=-]\\s*\\p{L}+|\\b${peoples}\\s+(?:national(?:ity|s)?|citizens?(?:hip)?|by birth|origin|passport)\\b`,
  `(?<=\\b(?:i am|i[’']m|as an?|proud)\\s+(?:an?\\s+)?)(?:${peoples}|${regions})(?=\\s*(?:[,.;!]|$|and\\b|${workers}))`,
  `\\b(?:ethnic\\s+)?${regions}\\s+(?:by birth|origin|descent|family|ethnicity|background|tribe)\\b`,
  `\\b${provinces}\\b|\\bdomiciled?\\b(?:\\s*(?:of|in|[:=-])\\s*\\p{L}+)?`,
]
const japanese = [
  '(?<!\\d)(?:満\\s?)?(?:1[5-9]|[2-6]\\d)\\s?(?:歳|才)',
  '(?<![\\d年])[2-6]0代(?:前半|後半|半ば)?(?:の)?(?=男性|女性|です|、|。|で)',
  '(?:男性|女性)(?=です|エンジニア|開発者|プログラマ|として|で、|、|。|$)|(?:性別|年齢|宗教|国籍|生年月日|婚姻状況)\\s?[::]\\s?[^\\s、。]{1,14}',
  '独身(?!寮)|未婚|既婚|離婚|(?:[一二三四2-5]\\s?)?(?:児|人の子ども?)の(?:母|父|ママ|パパ)|(?:専業)?主[婦夫](?!向け)|(?:私の)?(?:妻|夫)と(?:子|暮|二人)|産休|育休|妊娠',
  'イスラム教徒?|ムスリム|キリスト教徒?|クリスチャン|仏教徒|ヒンド(?:ゥー|ゥ|ウー)教徒?|シク教徒?',
  '(?:パキスタン|インド|バングラデシュ|ネパール|中国|韓国|ベトナム|日本|外国)(?:国籍|人(?=です|の(?:男性|女性)|女性|男性|、|。|として))',
  '(?:パンジャーブ|パンジャブ|シンド|バロチスタン|バローチスタン|カイバル・?パクトゥンクワ)州?(?:の?出身)?',
]
const urdu = [
  '(?:مسلمان|مسلم|عیسائی|مسیحی|ہندو|سکھ|احمدی|شیعہ|سنی|حافظ قرآن)',
  '(?:عورت|خاتون|لڑکی|لڑکا|مرد|ماں|والدہ|بیوی|شوہر|بیوہ)',
  '(?:غیر\\s+)?شادی\\s+شدہ|کنوار[اہی]|طلاق\\s+یافتہ',
  '(?:عمر\\s*[::]?\\s*)?\\p{Nd}{2}\\s*(?:سالہ|برس کی?|سال کی عمر|سال عمر)|عمر\\s*[::]?\\s*\\p{Nd}{2}(?:\\s*(?:سال|برس))?',
  '(?:پنجاب|سندھ|خیبر\\s+پختونخوا|بلوچستان|گلگت\\s+بلتستان|آزاد\\s+کشمیر)',
  '(?:پنجابی|سندھی|پشتون|پٹھان|بلوچ|کشمیری|مہاجر)',
].map(words => `(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`)

const inEnglish = new RegExp(english.join('|'), 'giu')
const inJapanese = new RegExp(japanese.join('|'), 'gu')
const inUrdu = new RegExp(urdu.join('|'), 'gu')

/**
 * Puts … for every phrase that tells who somebody is by sex, age, religion, family or origin. Words that mostly mean
 * something else (single sign-on, a male connector, the age of data, a master) stay.
 */
export function withoutPersonalWords(text: string): string {
  let clean = text.replace(inEnglish, '…').replace(inEnglish, '…')
  if (/[぀-ヿ㐀-鿿]/u.test(clean)) clean = clean.replace(inJapanese, '…')
  if (/[؀-ۿ]/u.test(clean)) clean = clean.replace(inUrdu, '…')
  return clean
}
