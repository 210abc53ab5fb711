import { AppError } from '../../errors.ts'
import { demandClosed } from '../seats/index.ts'

/** A coded reason: data, so that it can be counted and read in three languages. */
export interface Reason {
  code: string
  en: string
  ja: string
  ur: string
  /** The person it is about is told this reason too. */
  told?: true
}

/** Age, sex, religion, family and origin are no reasons, so there are no codes for them. */
export const reasons = {
  /** Why a person steps back. */
  candidate: [
    { code: 'other-work', en: 'Found other work', ja: '他の仕事が決まった', ur: 'دوسرا کام مل گیا' },
    { code: 'pay', en: 'The pay is too low', ja: '給与が希望に合わない', ur: 'تنخواہ کم ہے' },
    { code: 'place', en: 'The place does not suit me', ja: '勤務地が合わない', ur: 'جگہ مناسب نہیں' },
    { code: 'work', en: 'The work does not suit me', ja: '仕事内容が合わない', ur: 'کام مناسب نہیں' },
    {
      code: 'time',
      en: 'The start does not suit me',
      ja: '開始時期が合わない',
      ur: 'شروع ہونے کا وقت مناسب نہیں',
    },
    {
      code: 'trust',
      en: 'Something seems wrong with the offer',
      ja: '求人に不審な点がある',
      ur: 'پیشکش میں کچھ مشکوک ہے',
    },
    { code: 'fee', en: 'I was asked for money', ja: '金銭を求められた', ur: 'مجھ سے رقم مانگی گئی' },
    { code: 'personal', en: 'Personal reasons', ja: '一身上の都合', ur: 'ذاتی وجوہات' },
  ],
  /** Why an employer declines somebody. */
  employer: [
    {
      code: 'skills',
      en: 'Needed skills are missing',
      ja: '必要なスキルが不足',
      ur: 'درکار مہارتیں کم ہیں',
      told: true,
    },
    {
      code: 'experience',
      en: 'Too little experience in this work',
      ja: '実務経験が不足',
      ur: 'اس کام کا تجربہ کم ہے',
      told: true,
    },
    {
      code: 'language',
      en: 'The language level is too low',
      ja: '語学力が不足',
      ur: 'زبان کی سطح کم ہے',
      told: true,
    },
    {
      code: 'pay',
      en: 'Pay expectations do not meet',
      ja: '希望給与が合わない',
      ur: 'تنخواہ کی توقع نہیں ملتی',
      told: true,
    },
    {
      code: 'availability',
      en: 'Not available in time',
      ja: '開始時期が合わない',
      ur: 'وقت پر دستیاب نہیں',
      told: true,
    },
    { code: 'interview', en: 'After the interview', ja: '面接の結果', ur: 'انٹرویو کے بعد' },
    {
      code: 'others-chosen',
      en: 'Others were chosen',
      ja: '他の候補者に決定',
      ur: 'دوسرے امیدوار منتخب ہوئے',
      told: true,
    },
    {
      code: 'no-answer',
      en: 'No answer from the person',
      ja: '本人から返答がない',
      ur: 'امیدوار کی طرف سے جواب نہیں آیا',
      told: true,
    },
    {
      code: 'plans-changed',
      en: 'Our plans have changed',
      ja: '採用計画の変更',
      ur: 'ہمارے منصوبے بدل گئے',
      told: true,
    },
  ],
  /** Why the ministry does not refer somebody. */
  ministry: [
    {
      code: 'evidence-missing',
      en: 'Proof is missing',
      ja: '証明書類が不足',
      ur: 'ثبوت موجود نہیں',
      told: true,
    },
    {
      code: 'evidence-doubtful',
      en: 'Proof could not be confirmed',
      ja: '証明書類を確認できない',
      ur: 'ثبوت کی تصدیق نہ ہو سکی',
      told: true,
    },
    {
      code: 'requirements',
      en: 'Required points are not met',
      ja: '必須条件を満たさない',
      ur: 'لازمی شرائط پوری نہیں',
      told: true,
    },
    {
      code: 'unreachable',
      en: 'The person cannot be reached',
      ja: '本人と連絡が取れない',
      ur: 'امیدوار سے رابطہ نہیں ہو سکا',
      told: true,
    },
    {
      code: 'seats-served',
      en: 'Enough people were referred',
      ja: '推薦者数が充足',
      ur: 'کافی افراد بھیجے جا چکے',
      told: true,
    },
    {
      code: 'conditions',
      en: 'The conditions of the job are being clarified',
      ja: '求人条件を確認中',
      ur: 'آسامی کی شرائط کی وضاحت ہو رہی ہے',
      told: true,
    },
    {
      code: 'duplicate',
      en: 'The same person stands here twice',
      ja: '同一人物の重複',
      ur: 'یہی شخص دو بار درج ہے',
    },
    {
      code: 'legal',
      en: 'A legal bar to emigration',
      ja: '出国に関する法的制限',
      ur: 'بیرونِ ملک جانے میں قانونی رکاوٹ',
    },
  ],
  /** Why somebody is referred against the ranking. */
  override: [
    {
      code: 'equivalent',
      en: 'Equivalent skills that the profile does not show',
      ja: 'プロフィールに現れない同等のスキル',
      ur: 'مساوی مہارتیں جو پروفائل میں نظر نہیں آتیں',
    },
    {
      code: 'training',
      en: 'What is missing is being learned now',
      ja: '不足分は研修中',
      ur: 'جو کمی ہے وہ سیکھی جا رہی ہے',
    },
    {
      code: 'employer-asks',
      en: 'The employer asks for this person',
      ja: '企業からの指名',
      ur: 'آجر نے اسی شخص کی درخواست کی ہے',
    },
    {
      code: 'others-unsure',
      en: 'Those ranked better wait for proof',
      ja: '上位者は証明待ち',
      ur: 'بہتر درجے والوں کے ثبوت باقی ہیں',
    },
    {
      code: 'waits-longest',
      en: 'Waits longest among near equals',
      ja: '僅差の中で待機期間が最長',
      ur: 'تقریباً برابر والوں میں سب سے زیادہ انتظار',
    },
    {
      code: 'requirement-wrong',
      en: 'A requirement was written wrongly',
      ja: '要件の記載に誤り',
      ur: 'ایک شرط غلط لکھی گئی تھی',
    },
  ],
  /** Why something that was agreed does not come about. */
  cancel: [
    {
      code: 'visa-refused',
      en: 'The visa was refused',
      ja: '在留資格・査証が不許可',
      ur: 'ویزا نہیں ملا',
      told: true,
    },
    {
      code: 'contract-refused',
      en: 'The contract was not attested',
      ja: '契約書が認証されない',
      ur: 'معاہدے کی تصدیق نہ ہوئی',
      told: true,
    },
    {
      code: 'contract-differs',
      en: 'The contract differs from the demand',
      ja: '契約内容が求人と異なる',
      ur: 'معاہدہ آسامی سے مختلف ہے',
      told: true,
    },
    {
      code: 'plans-changed',
      en: 'The employer’s plans have changed',
      ja: '企業の採用計画の変更',
      ur: 'آجر کے منصوبے بدل گئے',
      told: true,
    },
    {
      code: 'employer-suspended',
      en: 'The employer is suspended',
      ja: '企業の利用停止',
      ur: 'آجر معطل ہے',
      told: true,
    },
    {
      code: 'fee-demanded',
      en: 'Money was asked of the person',
      ja: '本人への金銭要求',
      ur: 'امیدوار سے رقم مانگی گئی',
      told: true,
    },
    {
      code: 'documents-false',
      en: 'Documents were not genuine',
      ja: '書類が真正でない',
      ur: 'کاغذات اصلی نہیں تھے',
    },
    {
      code: 'no-answer',
      en: 'No answer from the person',
      ja: '本人から返答がない',
      ur: 'امیدوار کی طرف سے جواب نہیں آیا',
      told: true,
    },
    {
      code: 'person-other-work',
      en: 'The person took other work',
      ja: '本人が他の仕事に就いた',
      ur: 'امیدوار نے دوسرا کام لے لیا',
      told: true,
    },
  ],
  /** Why a match ends that nobody has ended by itself. */
  end: [
    {
      code: demandClosed,
      en: 'The employer has closed the job',
      ja: '企業がこの求人の募集を終了したため',
      ur: 'آجر نے یہ آسامی بند کر دی ہے',
      told: true,
    },
  ],
} as const satisfies Record<string, readonly Reason[]>

export type ReasonKind = keyof typeof reasons

/** @throws AppError invalid-input that names the codes there are */
export function requireReason(kind: ReasonKind, code: string): void {
  const known = (reasons[kind] as readonly Reason[]).map(reason => reason.code)
  if (!known.includes(code))
    throw new AppError('invalid-input', 'The reason is not one of the codes.', {
      details: [{ path: '/reason', message: `must be one of ${known.join(', ')}` }],
    })
}

export function findReason(kind: ReasonKind, code: string | null): Reason | null {
  return (reasons[kind] as readonly Reason[]).find(reason => reason.code === code) ?? null
}
