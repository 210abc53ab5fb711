import type { Locale } from '../../actor.ts'
import type { Step } from './rules.ts'
import type { Stage } from './stages.ts'

type Text = Record<Locale, string>
/** Where it stands, and what happens next. */
export interface StageText {
  text: Text
  next: Text
}

/** Where nothing follows. */
export const nothingNext: Text = {
  en: 'Nothing more happens here.',
  ja: 'これ以上の手続きはありません。',
  ur: 'یہاں مزید کچھ نہیں ہوگا۔',
}

/** In place of where it stands, while the employer is not verified. */
export const heldTexts: Record<'suspended' | 'unverified', StageText> = {
  suspended: {
    text: {
      en: 'On hold while the ministry looks into something with this employer.',
      ja: '保留中です。省がこの企業について確認しています。',
      ur: 'فی الحال رکا ہوا ہے: وزارت اس آجر کے بارے میں کچھ باتیں دیکھ رہی ہے۔',
    },
    next: {
      en: 'Nothing goes on until that ends. You need do nothing, and can withdraw at any time.',
      ja: 'それが終わるまで手続きは進みません。何もする必要はなく、いつでも取り下げられます。',
      ur: 'جب تک یہ مکمل نہ ہو، کچھ آگے نہیں بڑھے گا۔ آپ کو کچھ کرنے کی ضرورت نہیں، اور آپ کسی بھی وقت دستبردار ہو سکتے ہیں۔',
    },
  },
  unverified: {
    text: {
      en: 'On hold: the ministry is verifying this employer again.',
      ja: '保留中です。省がこの企業をあらためて確認しています。',
      ur: 'رکا ہوا ہے: وزارت اس آجر کی دوبارہ تصدیق کر رہی ہے۔',
    },
    next: {
      en: 'It goes on when that is done. You need do nothing, and can withdraw at any time.',
      ja: '確認が終わると手続きが再開します。何もする必要はなく、いつでも取り下げられます。',
      ur: 'تصدیق کے بعد بات آگے بڑھے گی۔ آپ کو کچھ کرنے کی ضرورت نہیں، اور آپ کسی بھی وقت دستبردار ہو سکتے ہیں۔',
    },
  },
}

export const candidateTexts: Record<Stage<'candidate'>, StageText> = {
  interested: {
    text: { en: 'You have shown interest.', ja: '興味を伝えました。', ur: 'آپ نے دلچسپی ظاہر کی ہے۔' },
    next: {
      en: 'You can agree to be introduced now, or wait until the employer asks.',
      ja: '今すぐ紹介に同意するか、企業からの依頼を待つことができます。',
      ur: 'آپ ابھی تعارف پر رضامند ہو سکتے ہیں، یا آجر کے پوچھنے کا انتظار کر سکتے ہیں۔',
    },
  },
  asked: {
    text: {
      en: 'The employer would like to meet you.',
      ja: '企業があなたに会いたいと希望しています。',
      ur: 'آجر آپ سے ملنا چاہتا ہے۔',
    },
    next: {
      en: 'Agree or decline. Your name is hidden until you agree.',
      ja: '同意するか、辞退してください。同意するまで氏名は表示されません。',
      ur: 'رضامندی دیجیے یا انکار کیجیے۔ آپ کی رضامندی تک آپ کا نام پوشیدہ ہے۔',
    },
  },
  agreed: {
    text: {
      en: 'You have agreed. The ministry is looking at it.',
      ja: '同意しました。省が確認しています。',
      ur: 'آپ رضامند ہیں۔ وزارت دیکھ رہی ہے۔',
    },
    next: {
      en: 'You need do nothing. You hear from us when it goes on.',
      ja: '何もする必要はありません。進みましたらお知らせします。',
      ur: 'آپ کو کچھ کرنے کی ضرورت نہیں۔ بات آگے بڑھنے پر آپ کو بتایا جائے گا۔',
    },
  },
  introduced: {
    text: {
      en: 'You have been introduced to the employer.',
      ja: '企業に紹介されました。',
      ur: 'آجر سے آپ کا تعارف کرا دیا گیا ہے۔',
    },
    next: {
      en: 'The employer decides, perhaps after an interview.',
      ja: '企業が（面接のうえで）判断します。',
      ur: 'آجر فیصلہ کرے گا، شاید انٹرویو کے بعد۔',
    },
  },
  selected: {
    text: {
      en: 'The employer has chosen you.',
      ja: '企業があなたを選びました。',
      ur: 'آجر نے آپ کو منتخب کیا ہے۔',
    },
    next: {
      en: 'The employer prepares an offer.',
      ja: '企業が採用条件を準備しています。',
      ur: 'آجر پیشکش تیار کر رہا ہے۔',
    },
  },
  offered: {
    text: { en: 'You have an offer.', ja: '採用通知が届いています。', ur: 'آپ کے لیے پیشکش آئی ہے۔' },
    next: {
      en: 'Read it, then accept or refuse. Never pay anybody for it.',
      ja: '内容を読み、承諾するか辞退してください。費用を支払う必要は一切ありません。',
      ur: 'اسے پڑھیے، پھر قبول یا رد کیجیے۔ اس کے لیے کسی کو رقم نہ دیجیے۔',
    },
  },
  accepted: {
    text: {
      en: 'You have accepted the offer.',
      ja: '採用を承諾しました。',
      ur: 'آپ نے پیشکش قبول کر لی ہے۔',
    },
    next: {
      en: 'Next is signing the contract.',
      ja: '次は契約書への署名です。',
      ur: 'اب معاہدے پر دستخط ہوں گے۔',
    },
  },
  preparing: {
    text: {
      en: 'Your departure is being prepared.',
      ja: '出発の準備が進んでいます。',
      ur: 'آپ کی روانگی کی تیاری ہو رہی ہے۔',
    },
    next: {
      en: 'The steps below show what is done and what comes next.',
      ja: '済んだ手続きと次の手続きは下に示しています。',
      ur: 'نیچے کے مراحل بتاتے ہیں کہ کیا ہو چکا اور آگے کیا ہے۔',
    },
  },
  departed: {
    text: {
      en: 'You have left for your new work.',
      ja: '新しい勤務地へ出発しました。',
      ur: 'آپ نئے کام کے لیے روانہ ہو چکے ہیں۔',
    },
    next: {
      en: 'We wish you well. The ministry’s liaison stays there for you.',
      ja: 'ご活躍をお祈りします。困ったときは省の担当者にご相談ください。',
      ur: 'ہماری نیک تمنائیں آپ کے ساتھ ہیں۔ وزارت کا رابطہ افسر آپ کے لیے موجود رہے گا۔',
    },
  },
  declined: {
    text: { en: 'You have declined.', ja: '辞退しました。', ur: 'آپ نے انکار کر دیا ہے۔' },
    next: {
      en: 'While the demand is open you can change your mind.',
      ja: '募集中であれば、考え直すことができます。',
      ur: 'آسامی کھلی رہنے تک آپ ارادہ بدل سکتے ہیں۔',
    },
  },
  withdrawn: {
    text: { en: 'You have withdrawn.', ja: '応募を取り下げました。', ur: 'آپ دستبردار ہو چکے ہیں۔' },
    next: {
      en: 'While the demand is open you can come back.',
      ja: '募集中であれば、再び同意できます。',
      ur: 'آسامی کھلی رہنے تک آپ واپس آ سکتے ہیں۔',
    },
  },
  refused: {
    text: { en: 'You have refused the offer.', ja: '採用を辞退しました。', ur: 'آپ نے پیشکش رد کر دی ہے۔' },
    next: nothingNext,
  },
  closed: {
    text: { en: 'This does not go on.', ja: 'この件は終了しました。', ur: 'یہ معاملہ آگے نہیں بڑھ رہا۔' },
    next: {
      en: 'Look at other roles that fit you.',
      ja: 'あなたに合う他の求人をご覧ください。',
      ur: 'اپنے لیے موزوں دوسری آسامیاں دیکھیے۔',
    },
  },
}

/** For those who work on it, a label is enough. */
export const workTexts: Record<Stage<'employer'> | Stage<'ministry'>, Text> = {
  'not-asked': { en: 'Not asked', ja: '未依頼', ur: 'ابھی پوچھا نہیں گیا' },
  interested: { en: 'Is interested', ja: '本人が興味あり', ur: 'دلچسپی رکھتے ہیں' },
  asked: { en: 'Asked, no answer yet', ja: '本人の返答待ち', ur: 'پوچھا گیا، جواب باقی' },
  'with-ministry': { en: 'With the ministry', ja: '省で確認中', ur: 'وزارت کے پاس' },
  'to-review': { en: 'To review', ja: '審査待ち', ur: 'جائزہ باقی' },
  'to-confirm': {
    en: 'Waits for a second liaison',
    ja: '第二担当者の確認待ち',
    ur: 'دوسرے افسر کی تصدیق باقی',
  },
  proposed: { en: 'Proposed', ja: '推薦済み', ur: 'تجویز شدہ' },
  reserve: { en: 'Reserve', ja: '補欠', ur: 'متبادل' },
  selected: { en: 'Selected', ja: '選考通過', ur: 'منتخب' },
  offered: { en: 'Offer made', ja: '採用通知済み', ur: 'پیشکش ہو چکی' },
  accepted: { en: 'Offer accepted', ja: '承諾済み', ur: 'پیشکش قبول' },
  preparing: { en: 'Preparing to leave', ja: '渡航準備中', ur: 'روانگی کی تیاری' },
  departed: { en: 'Departed', ja: '渡航済み', ur: 'روانہ' },
  declined: { en: 'Person declined', ja: '本人が辞退', ur: 'امیدوار کا انکار' },
  withdrawn: { en: 'Person withdrew', ja: '本人が取り下げ', ur: 'امیدوار دستبردار' },
  refused: { en: 'Offer refused', ja: '採用辞退', ur: 'پیشکش رد' },
  'employer-declined': { en: 'Employer declined', ja: '企業が見送り', ur: 'آجر کا انکار' },
  'not-referred': { en: 'Not referred', ja: '推薦なし', ur: 'تجویز نہیں کیا گیا' },
  cancelled: { en: 'Cancelled', ja: '取り消し', ur: 'منسوخ' },
  'demand-closed': { en: 'Ended, demand closed', ja: '募集終了により終了', ur: 'آسامی بند، معاملہ ختم' },
}

export const stepTexts: Record<Step, Text> = {
  'offer-signed': { en: 'Contract signed', ja: '契約書に署名', ur: 'معاہدے پر دستخط' },
  'contract-attested': { en: 'Contract attested', ja: '契約書の認証', ur: 'معاہدے کی تصدیق' },
  'visa-issued': { en: 'Visa issued', ja: '査証の発給', ur: 'ویزا جاری' },
  'insurance-paid': { en: 'Insurance paid', ja: '保険料の支払い', ur: 'انشورنس کی ادائیگی' },
  'poe-registered': {
    en: 'Registered with the Protector of Emigrants',
    ja: '移民保護官への登録',
    ur: 'پروٹیکٹر آف ایمیگرنٹس میں اندراج',
  },
  departed: { en: 'Departed', ja: '出発', ur: 'روانگی' },
}
