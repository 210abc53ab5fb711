// What a CV often tells and matching must never know: it is blanked before anything else is read.

/** A span left out; `what` names the kind of fact, never the fact. */
export interface PrivateSpan {
  start: number
  end: number
  what: string
}

const kinds: [string, RegExp][] = [
  [
    'birth date',
    /(?:date of birth|d\.?o\.?b\b\.?|birth ?date|born(?: on)?\s*[:-]|生年月日|(?:تاریخ|سال|جائے) پیدائش)/i,
  ],
  ['age', /(?:^|[\s|,;])age\s*[:-]|(?:満\s*)?\d{2}\s*歳(?=[\s)）]|$)|年齢\s*:|(?<!\p{L})عمر\s*:/iu],
  ['sex', /\b(?:gender|sex)\s*(?:[:|-]|\t|(?=\s(?:fe)?male\b))|性別|(?<!\p{L})جنس\s*:/iu],
  ['marital status', /marital status|civil status|配偶者|婚姻|扶養|ازدواجی حیثیت|شادی شدہ/i],
  ['religion', /\b(?:religion|sect|faith)\s*[:-]|宗教|(?<!\p{L})(?:مذہب|مسلک)\s*:/iu],
  [
    'family',
    /(?:father|mother|husband|spouse|guardian)['’]?s?\s*(?:name|occupation|n\.?i\.?c)|\b[swd]\/o\b|続柄|(?:والدہ?|شوہر|سرپرست) کا نام|ولدیت/i,
  ],
  [
    'identity number',
    /\bc\.?n\.?i\.?c\b|\bn\.?i\.?c\b\s*(?:no|number|#|:)|national id|passport (?:no|number|#)|\baadhaa?r\b|\bpan (?:no|card)|\bnicop\b|マイナンバー|旅券番号|شناختی کارڈ/i,
  ],
  ['home province', /\bdomicile\b|\bcaste\b|本籍|ڈومیسائل|(?<!\p{L})ذات\s*:/iu],
  ['nationality', /\bnationality\s*[:-]|国籍\s*:|قومیت\s*:/i],
  ['health', /blood group|\bdisability\s*[:-]|height\s*[:-]|weight\s*[:-]|血液型/i],
  ['photo', /photograph|\bphoto\s*[:-]|顔写真|写真(?:貼付|欄)/i],
]
/** Identity numbers and the like wherever they stand. */
const bare = /(?<!\d)\d{5}-?\d{7}-?\d(?!\d)/g
/** Where a private fact ends inside a running line: the next label, list mark or separator. */
const until = /\s{3,}|[|;•●]|\s(?=[A-Z][A-Za-z' ]{2,24}\s?[:-]\s)|[、。]|,\s(?=[A-Z][A-Za-z ]{2,20}:)/

/** Blanks private facts with spaces, so that all offsets stay as they were. */
export function withoutPrivate(text: string): { text: string; left: PrivateSpan[] } {
  const left: PrivateSpan[] = []
  let lineStart = 0
  for (const line of text.split('\n')) {
    for (const [what, pattern] of kinds) {
      for (const match of line.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
        const from = lineStart + match.index
        if (left.some(span => from >= span.start && from < span.end)) continue
        // Short lines go whole; in a text without line breaks only up to the next fact.
        const rest = line.slice(match.index + match[0].length)
        const stop = line.length <= 90 ? undefined : until.exec(rest.slice(0, 120))
        const length = stop ? stop.index : Math.min(rest.length, line.length <= 90 ? rest.length : 60)
        left.push({ start: from, end: from + match[0].length + length, what })
      }
    }
    lineStart += line.length + 1
  }
  for (const match of text.matchAll(bare))
    left.push({ start: match.index, end: match.index + match[0].length, what: 'identity number' })
  left.sort((a, b) => a.start - b.start)
  let blanked = ''
  let at = 0
  for (const { start, end } of left) {
    if (end <= at) continue
    const from = Math.max(start, at)
    blanked += text.slice(at, from) + ' '.repeat(end - from)
    at = end
  }
  return { text: blanked + text.slice(at), left }
}
