// Phrases of a person's own text that tell sex, age, religion, marital status, nationality or province.

/** Religions as people name their own, and as those name them who ask. */
export const faiths =
  "(?:non-?muslims?|muslims?|christians?|hindus?|sikhs?|jews?|jewish|buddhists?|ahmadis?|ahmadiyya|shi[ae]s?|shi[’']?ites?|sunnis?|catholics?|parsis?|ismailis?|zoroastrians?|atheists?)"
/** Peoples whose word names their language, too: "Japanese only" mostly speaks of that. */
export const tongues =
  '(?:nepal(?:i|ese)|bengali|chinese|japanese|korean|vietnamese|indonesian|thai|burmese|mongolian|turkish|russian|ukrainian|uzbek|kazakh|french|german|italian|spanish|portuguese|dutch|polish|romanian|hungarian|czech|swedish|norwegian|danish|finnish|greek|somali)'
/** Peoples whose word names nothing else. */
export const nations =
  '(?:pakistani|indian|bangladeshi|sri lankan|afghan|iranian|filipin[oa]|malaysian|singaporean|taiwanese|saudi|emirati|qatari|kuwaiti|omani|bahraini|arab|jordanian|lebanese|syrian|iraqi|yemeni|egyptian|moroccan|tunisian|algerian|sudanese|nigerian|kenyan|ghanaian|ethiopian|south african|israeli|american|canadian|mexican|brazilian|argentin(?:e|ian)|british|irish|scottish|swiss|austrian|australian)'
/** Peoples, likewise. */
export const peoples = `(?:${nations}|${tongues})`
/** Peoples of Pakistan's regions; in the plural they are never a language. */
export const regions =
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

const birth =
  '(?:(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?(?:19|20)\\d\\d\\b|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}\\b)'

const english = [
  // "a Muslim woman aged 27", "as a young female engineer", "I am a mother of two"
  `(?<=\\b(?:an?|as|am|i[’']m|the only|only)\\s+)(?:${beside}[\\s,]+){0,4}(?:${sexes}|${kin})\\b${things}(?:\\s+(?:of|to)\\s+(?:an?|one|two|three|four|five|six|\\d)(?:\\s+(?:young |little |small )?(?:kids?|children|sons?|daughters?|boys?|girls?|twins))?\\b)?`,
  `\\b(?:${beside}\\s+){1,4}${sexes}\\b${things}`,
  `\\b(?:fe)?male(?=\\s+(?:[\\w-]+\\s+){0,2}${workers}s?\\b)`,
  `\\b${sexes}(?=\\s*,?\\s*(?:aged?\\s+\\d|${age}\\b))`,
  '\\b(?:gender|sex)(?:\\s*[:=-]\\s*|\\s+(?:is\\s+)?)(?:male|female|woman|man|[mf])\\b(?!\\s*(?:[/|&,]|or\\b|and\\b)\\s*(?:fe|m|f|wo))|\\b(?:gender|sex)\\s*[:=-]\\s*other\\b',
  `\\b${kin}\\s+(?:of|to)\\s+(?:one|two|three|four|five|six|\\d|an?)\\b(?:\\s+(?:young |little |small )?(?:kids?|children|sons?|daughters?|boys?|girls?))?`,
  `\\bmy\\s+(?:(?:late|young|little|two|three|four|\\d)\\s+)*(?:husband|wife|spouse|fianc[ée]e?|kids?|children|sons?|daughters?|in-laws|marriage)\\b(?:\\s+and\\s+(?:\\w+\\s+){0,2}(?:kids?|children|sons?|daughters?)\\b)?`,
  '\\b(?:wife|husband)\\b(?:\\s+and\\s+(?:\\w+\\s+){0,2}(?:kids?|children|sons?|daughters?)\\b)?',
  '\\b(?:maternity|paternity) (?:leave|break)\\b|\\bpregnan(?:t|cy)\\b',
  // Age
  `\\baged?\\s*[:=-]?\\s*(?:is\\s+)?${age}\\b(?!\\s*(?:days?|months?|hours?|minutes?))(?:\\s*years?(?:\\s+old)?)?`,
  `\\b${age}\\s*-?\\s*(?:years?|yrs?)\\s*-?\\s*(?:old\\b|of age\\b)${systems}`,
  `(?<=\\b(?:i am|i[’']m)\\s+(?:now\\s+|just\\s+)?)${age}(?=\\s*(?:[,.;!]|$|and\\b|years?\\s+old))`,
  "\\bin (?:my|her|his) (?:early |mid(?:dle)?[- ]?|late )?(?:twenties|thirties|forties|fifties|sixties|[2-6]0[’']?s)\\b",
  '\\b(?:date of birth|d\\.?o\\.?b\\.?|birth ?date|birthday)\\s*[:=-]?\\s*(?:\\d[\\d./ -]{3,12}|(?:\\d{1,2}\\s+)?[a-z]{3,9}\\.?\\s+[\\d, ]{4,9})?',
  `\\bborn(?:\\s*[:=-]\\s*|\\s+(?:(?:in|on)\\s+)?)${birth}`,
  `\\b(?:year of birth|birth year)(?:\\s*[:=-]\\s*|\\s+(?:is\\s+)?)${birth}`,
  // "29 yrs" at the head of a line; "20 yrs of Java" and "Experience: 20 yrs" are no age
  `\\b(?:1[89]|[2-4]\\d)\\s?yrs?\\b\\.?(?<=^[\\p{L} .'’]{0,40}[,|(]?\\s?\\d\\d\\s?yrs?\\.?)(?<!\\b(?:experience|since|worked|over|for|last|past|about|total)\\b[^\\n]{0,24})(?=\\s*(?:[,;|)\\n]|old\\b|$))(?![^\\n]{0,40}\\bexp)`,
  // Religion
  `\\b(?:(?:practi[sc]ing|devout)\\s+)?${faiths}\\b|\\b(?:religion|faith|sect)(?:\\s*[:=-]\\s*\\p{L}+|\\s+(?:is\\s+)?(?:islam|christianity|hinduism|sikhism|buddhism)\\b)|\\bhafiz(?:[- ]e?[- ]?(?:ul[- ])?|\\s+of\\s+(?:the\\s+)?)qur[’']?an\\b`,
  // Marital status
  '\\b(?:(?:happily|newly|recently)\\s+)?(?:married|unmarried|divorced|widowed)\\b',
  '\\b(?:marital|civil) status\\s*[:=-]?\\s*\\p{L}*',
  "(?<=\\b(?:i am|i[’']m|am|and)\\s+)single(?=\\s*(?:[,.;!]|$|and\\b))",
  `(?<=\\b(?:${age}|(?:fe)?male|woman|man)\\s*,\\s*)single(?=\\s*(?:[,.;!]|$|and\\b))`,
  '\\bsingle (?:mother|father|mom|mum|dad|parent)\\b(?:\\s+of\\s+\\w+)?',
  // Nationality and province
  `\\b(?:nationality|citizenship)(?:\\s*[:=-]\\s*\\p{L}+|\\s+(?:is\\s+)?${peoples}\\b)|\\b${peoples}\\s+(?:national(?:ity|s)?|citizens?(?:hip)?|by birth|origin|passport)\\b`,
  `(?<=\\b(?:i am|i[’']m|as an?|proud)\\s+(?:an?\\s+)?)(?:${peoples}|${regions})(?=\\s*(?:[,.;!]|$|and\\b|${workers}))`,
  `\\b(?:ethnic\\s+)?${regions}\\s+(?:by birth|origin|descent|family|ethnicity|background|tribe)\\b`,
  // Family and home
  "\\b(?:father|mother|husband|wife|spouse|guardian)(?:[’']?s)?[’']?\\s+name(?:\\s*[:=-]\\s*|\\s+is\\s+)[\\p{L}.'’-]+(?:[ ]+(?!(?:and|date|age|gender|religion|nationality|cnic|i|we)\\b)[\\p{L}.'’-]+){0,3}",
  "\\b(?:home ?town|native (?:place|city|town|village)|birth ?place|place of birth)(?:\\s*[:=-]\\s*|\\s+is\\s+)[\\p{L}'’-]+",
  `\\b${provinces}\\b|\\bdomiciled?\\b(?:\\s*(?:of|in|[:=-])\\s*\\p{L}+)?`,
]
const japanese = [
  '(?<!\\d)(?:満\\s?)?(?:1[5-9]|[2-6]\\d)\\s?(?:歳|才)',
  '(?<![\\d年])[2-6]0代(?:前半|後半|半ば)?(?:の)?(?=男性|女性|です|、|。|で)',
  '(?:男性|女性)(?=です|エンジニア|開発者|プログラマ|として|で、|、|。|$)|(?:性別|年齢|宗教|国籍|生年月日|婚姻状況|出身地?)\\s?[::]\\s?[^\\s、。]{1,14}|性別\\s?(?:男|女)性?|国籍\\s?パキスタン|生年月日\\s?\\d[\\d年月日/.-]{3,12}',
  '(?:(?:19|20)\\d\\d|(?:昭和|平成)\\s?(?:\\d{1,2}|元))年(?:\\s?\\d{1,2}月)?(?:\\s?\\d{1,2}日)?(?:に)?\\s?生(?:まれ(?!た)|(?![\\p{L}]))',
  '独身(?!寮)|未婚|既婚|離婚|(?:[一二三四2-5]\\s?)?(?:児|人の子ども?)の(?:母|父|ママ|パパ)|(?:専業)?主[婦夫](?!向け)|(?:私の)?(?:妻|夫)と(?:子|暮|二人)|産休|育休|妊娠',
  'イスラム教徒?|ムスリム|キリスト教徒?|クリスチャン|仏教徒|ヒンド(?:ゥー|ゥ|ウー)教徒?|シク教徒?',
  '(?:パキスタン|インド|バングラデシュ|ネパール|中国|韓国|ベトナム|日本|外国)(?:国籍|人(?=です|の(?:男性|女性)|女性|男性|、|。|として))',
  '(?:パンジャーブ|パンジャブ|シンド|バロチスタン|バローチスタン|カイバル・?パクトゥンクワ)州?(?:の?出身)?',
]
const urdu = [
  '(?:تاریخ|سال|جائے|مقام)\\s+پیدائش\\s*[::]?\\s*(?:\\p{Nd}[\\p{Nd}/.-]*(?:\\s+\\p{L}+\\s+\\p{Nd}{4})?|\\p{L}+)',
  '(?:والدہ?|شوہر)\\s+کا\\s+نام\\s*[::]?\\s*\\p{L}+(?:\\s+(?!اور)\\p{L}+)?|مذہب\\s*[::]?\\s*(?:اسلام|مسیحیت)|قومیت\\s*[::]?\\s*پاکستانی',
  '(?:مسلمان|مسلم|عیسائی|مسیحی|ہندو|سکھ|احمدی|شیعہ|سنی|حافظ قرآن)',
  '(?:عورت|خاتون|لڑکی|لڑکا|مرد|ماں|والدہ|بیوی|شوہر|بیوہ)',
  '(?:غیر\\s+)?شادی\\s+شدہ|کنوار[اہی]|طلاق\\s+یافتہ',
  '(?:عمر\\s*[::]?\\s*)?\\p{Nd}{2}\\s*(?:سالہ|برس کی?|سال کی عمر|سال عمر)|عمر\\s*[::]?\\s*\\p{Nd}{2}(?:\\s*(?:سال|برس))?',
  '(?:پنجاب|سندھ|خیبر\\s+پختونخوا|بلوچستان|گلگت\\s+بلتستان|آزاد\\s+کشمیر)',
  '(?:پنجابی|سندھی|پشتون|پٹھان|بلوچ|کشمیری|مہاجر)',
].map(words => `(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`)

const name = "\\p{Lu}[\\p{L}.'’-]*"
/** What only capitals tell: "Ms. Aslam" is a title, "MS Excel" and "30 ms" are none. */
const capital = [
  // 29/F
  '\\b(?:1[89]|[2-5]\\d)\\s?/\\s?[MF]\\b(?!/)|\\b(?:M|F|[Mm]ale|[Ff]emale)\\s?/\\s?(?:1[89]|[2-5]\\d)\\b(?!/)',
  `\\b[Cc]aste\\s*[:=-]\\s*${name}`,
  `\\b(?:Mrs|Mr|Miss|Mst)\\b\\.?(?:[ ]+${name}){0,3}(?<!\\bMiss\\.?)`,
  `\\bMs\\.?[ ]+(?!(?:Access|Azure|Build|Certified|Computer|Data|Degree|Dos|Dynamics|Excel|Exchange|Office|Outlook|Paint|Power|Project|Server|Share|Software|Sql|SQL|Teams|Thesis|Visio|Visual|Windows|Word)\\w*\\b)${name}(?:[ ]+${name}){0,2}`,
  `\\b(?:[Hh]ome ?town|[Nn]ative (?:place|city|town|village)|[Bb]irth ?place|[Pp]lace of birth|HOMETOWN)[ ]+${name}`,
  `\\b(?:[Ff]ather|[Mm]other|[Hh]usband|[Ww]ife|[Ss]pouse|[Gg]uardian)[’']?s?[’']?[ ]+[Nn]ame[ ]+${name}(?:[ ]+${name}){0,3}`,
  `\\b(?:[SDW]\\/[Oo]|[Ss]on of|[Dd]aughter of|[Ww]ife of|[Ff]ather\\s*:|[Nn]ative of)\\s*[:.]?[ ]+${name}(?:[ ]+${name}){0,2}`,
]
const kana = '[ァ-ヺー]'
/** Roles and products that are written with ・ between their words. */
const kanaThings =
  '(?:エンジニア|マネ|デベロッパ|アーキテク|サイエン|アナリスト|コンサル|デザイ|プログラ|リーダ|システム|データ|クラウド|ソフト|ハード|ネット|サーバ|プロジェクト|プロダクト|マシン|ディープ|ラーニング|アプリ|ウェブ|フロント|バック|フル|セキュリティ|テスト|オープン|マイクロ|サービス|グーグル|アマゾン|オブジェクト|スクラム|マスタ|デジタル|モバイル|ゲーム|インター|ビジネス|コンピュ|ロボ|スタッフ|チーム|スペシャリスト|コーディング|ライター|サポート|スタートアップ|パキスタン|オフィス|ドット|スキル|プロフィール|アンド|ブロック|インフラ|ストラク|アクセス|リモート|テクニカル|シニア|ジュニア|ライン|ルビー|レイルズ|スクリプト|パイソン|ジャバ|リナックス|アジャイル|リード|テック|スタディ|カスタマ|セールス|アカウント|マーケ|コンテ|ドッカー|キャリア|サマリ|ワーク|アルゴ|エンタープライズ|パブリック|グローバル|コミュニ|ランゲージ|モデル|メディア|ウィンドウズ|アンドロイド|フリーランス|ライブラリ|ユーザ|オペレ|オラクル|アイティ)'
const kanaName = `(?<![ァ-ヺー・=])(?!${kana}*(?:・${kana}*){0,4}${kanaThings})${kana}{2,12}(?:[・=]${kana}{1,12}){1,4}`
const namesInKana = [
  `(?:氏名|名前|フリガナ|カナ)\\s?(?:[::はが]\\s?)?${kana}{2,12}(?:[・= ]${kana}{1,12}){0,4}`,
  '(?:氏名|名前)\\s?[::]\\s?\\p{L}{1,12}(?: \\p{L}{1,12})?',
  `(?<=^[ ]{0,6}(?:私は|わたしは)?)${kanaName}(?=[ ]{0,6}(?:$|[。、((]|です|と申し|と言い|といい))`,
  `${kanaName}(?=(?:さん|氏|様|と申し))`,
]

const inCapitals = new RegExp(capital.join('|'), 'gu')
const inKana = new RegExp(namesInKana.join('|'), 'gmu')
const inEnglish = new RegExp(english.join('|'), 'gimu')
const inJapanese = new RegExp(japanese.join('|'), 'gu')
const inUrdu = new RegExp(urdu.join('|'), 'gu')

/**
 * Puts … for every phrase that tells who somebody is by sex, age, religion, family or origin. Words that mostly mean
 * something else (single sign-on, a male connector, the age of data, a master) stay.
 */
export function withoutPersonalWords(text: string): string {
  const titled = text.replace(inCapitals, '…')
  const told = titled.replace(inEnglish, '…')
  // What was taken out may leave another phrase: "single" after the "female," before it.
  let clean = told === titled ? told : told.replace(inEnglish, '…')
  if (/[぀-ヿ㐀-鿿]/u.test(clean)) clean = clean.replace(inKana, '…').replace(inJapanese, '…')
  if (/[؀-ۿ]/u.test(clean)) clean = clean.replace(inUrdu, '…')
  return clean
}
