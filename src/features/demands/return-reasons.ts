import type { Locale } from '../../actor.ts'

/** Why a liaison gives a demand back; the note says what exactly. */
export const returnReasons = [
  {
    code: 'law-missing',
    en: 'Something the law wants said is missing',
    ja: '法令で明示すべき事項が不足',
    ur: 'قانون کے مطابق لازمی معلومات موجود نہیں',
  },
  {
    code: 'not-allowed',
    en: 'It asks for something that may not be asked',
    ja: '求めてはならない条件が含まれる',
    ur: 'ایسی شرط ہے جو رکھی نہیں جا سکتی',
  },
  {
    code: 'unclear',
    en: 'The work or a requirement is unclear',
    ja: '業務内容または要件が不明確',
    ur: 'کام یا کوئی شرط واضح نہیں',
  },
  { code: 'pay', en: 'The pay has to be clarified', ja: '賃金の確認が必要', ur: 'تنخواہ کی وضاحت درکار ہے' },
  {
    code: 'contradiction',
    en: 'Two things in it contradict each other',
    ja: '記載内容に矛盾がある',
    ur: 'اس میں دو باتیں ایک دوسرے کے خلاف ہیں',
  },
  {
    code: 'duplicate',
    en: 'The same demand has been submitted already',
    ja: '同じ求人が既に提出済み',
    ur: 'یہی آسامی پہلے جمع ہو چکی ہے',
  },
] as const satisfies readonly ({ code: string } & Record<Locale, string>)[]

export type ReturnReason = (typeof returnReasons)[number]['code']
