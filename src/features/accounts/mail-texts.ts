import type { Locale, Role } from '../../actor.ts'
import type { MailKind } from './jobs.ts'

interface Values {
  link: string
  code: string
  role: Role
}

type Text = (values: Values) => { subject: string; text: string }

/** Whoever reads the mail should see what they would confirm. */
const asWhat = (role: Role): Record<Locale, string> =>
  role === 'employer'
    ? { en: 'as an employer', ja: '採用企業の担当者として', ur: 'آجر کے طور پر' }
    : { en: 'as a candidate', ja: '候補者として', ur: 'امیدوار کے طور پر' }

/** Whole sentences per language: parts put together are right in one language only. */
const texts: Record<MailKind, Record<Locale, Text>> = {
  'verify-email': {
    en: ({ link, code, role }) => ({
      subject: 'Confirm your e-mail address for Hunar',
      text: `Welcome to Hunar.\n\nSomebody, probably you, signed up with this e-mail address ${asWhat(role).en}. To confirm it and choose your password, please open this page within 48 hours:\n${link}\n\nIf the page asks for a code, it is:\n${code}\n\nIf you did not sign up, or not ${asWhat(role).en}, you need not do anything: without the confirmation nobody can use the account.\n`,
    }),
    ja: ({ link, code, role }) => ({
      subject: 'Hunar：メールアドレスのご確認',
      text: `Hunarをご利用いただき、ありがとうございます。\n\nこのメールアドレスで${asWhat(role).ja}新規登録の操作がありました。48時間以内に次のページを開き、メールアドレスの確認とパスワードの設定を完了してください。\n${link}\n\nコードの入力を求められた場合は、次のコードをご利用ください。\n${code}\n\n登録にお心当たりがない場合、または${asWhat(role).ja}登録した覚えがない場合、お手続きは不要です。確認が完了しない限り、このアカウントは誰にも利用できません。\n`,
    }),
    ur: ({ link, code, role }) => ({
      subject: 'ہنر: اپنے ای میل پتے کی تصدیق کیجیے',
      text: `ہنر میں خوش آمدید۔\n\nکسی نے، غالباً آپ ہی نے، اس ای میل پتے سے ${asWhat(role).ur} اندراج کیا۔ براہِ کرم 48 گھنٹے کے اندر یہ صفحہ کھول کر اس کی تصدیق کیجیے اور اپنا پاس ورڈ چنیے:\n${link}\n\nاگر صفحہ کوڈ مانگے تو یہ کوڈ درج کیجیے:\n${code}\n\nاگر آپ نے اندراج نہیں کیا، یا ${asWhat(role).ur} نہیں کیا، تو آپ کو کچھ کرنے کی ضرورت نہیں: تصدیق کے بغیر کوئی یہ اکاؤنٹ استعمال نہیں کر سکتا۔\n`,
    }),
  },
  'already-registered': {
    en: ({ link }) => ({
      subject: 'You already have a Hunar account',
      text: `Somebody, probably you, tried to sign up at Hunar with this e-mail address. It has an account already, so nothing was changed.\n\nIf it was you, sign in as usual, or ask for a new password if you have forgotten it:\n${link}\n\nIf it was not you, you need not do anything.\n`,
    }),
    ja: ({ link }) => ({
      subject: 'Hunar：このメールアドレスはすでに登録されています',
      text: `このメールアドレスでHunarへの新規登録の操作がありました。すでにアカウントがあるため、何も変更されていません。\n\nご本人の場合は、通常どおりサインインしてください。パスワードをお忘れの場合は、再設定の手続きをしてください。\n${link}\n\nお心当たりがない場合、お手続きは不要です。\n`,
    }),
    ur: ({ link }) => ({
      subject: 'ہنر پر آپ کا اکاؤنٹ پہلے سے موجود ہے',
      text: `کسی نے، غالباً آپ ہی نے، اس ای میل پتے سے ہنر پر اندراج کی کوشش کی۔ اس پتے کا اکاؤنٹ پہلے سے موجود ہے، اس لیے کچھ تبدیل نہیں ہوا۔\n\nاگر یہ آپ تھے تو معمول کے مطابق سائن اِن کیجیے، یا پاس ورڈ بھول گئے ہوں تو نئے پاس ورڈ کی درخواست کیجیے:\n${link}\n\nاگر یہ آپ نہیں تھے تو آپ کو کچھ کرنے کی ضرورت نہیں۔\n`,
    }),
  },
  'reset-password': {
    en: ({ link, code }) => ({
      subject: 'Set a new password for Hunar',
      text: `You asked for a new password. Set it on this page within one hour:\n${link}\n\nIf the page asks for a code, it is:\n${code}\n\nIf you did not ask for it, you need not do anything: your password stays as it is.\n`,
    }),
    ja: ({ link, code }) => ({
      subject: 'Hunar：パスワードの再設定',
      text: `パスワードの再設定のご依頼を受け付けました。1時間以内に次のページで新しいパスワードを設定してください。\n${link}\n\nコードの入力を求められた場合は、次のコードをご利用ください。\n${code}\n\nお心当たりがない場合、お手続きは不要です。パスワードは変更されません。\n`,
    }),
    ur: ({ link, code }) => ({
      subject: 'ہنر: نیا پاس ورڈ مقرر کیجیے',
      text: `آپ نے نئے پاس ورڈ کی درخواست کی ہے۔ ایک گھنٹے کے اندر اس صفحے پر نیا پاس ورڈ مقرر کیجیے:\n${link}\n\nاگر صفحہ کوڈ مانگے تو یہ کوڈ درج کیجیے:\n${code}\n\nاگر یہ درخواست آپ نے نہیں کی تو آپ کو کچھ کرنے کی ضرورت نہیں: آپ کا پاس ورڈ وہی رہے گا۔\n`,
    }),
  },
  'password-changed': {
    en: ({ link }) => ({
      subject: 'Your Hunar password was changed',
      text: `The password of your Hunar account was changed, and your other sessions were ended.\n\nIf it was not you, ask for a new password at once:\n${link}\n`,
    }),
    ja: ({ link }) => ({
      subject: 'Hunar：パスワードが変更されました',
      text: `Hunarアカウントのパスワードが変更され、ほかの端末のセッションは終了しました。\n\nお心当たりがない場合は、すぐにパスワードの再設定の手続きをしてください。\n${link}\n`,
    }),
    ur: ({ link }) => ({
      subject: 'ہنر پر آپ کا پاس ورڈ تبدیل ہو گیا',
      text: `آپ کے ہنر اکاؤنٹ کا پاس ورڈ تبدیل ہو گیا ہے اور آپ کے دوسرے سیشن ختم کر دیے گئے ہیں۔\n\nاگر یہ آپ نے نہیں کیا تو فوراً نئے پاس ورڈ کی درخواست کیجیے:\n${link}\n`,
    }),
  },
}

export function mailText(kind: MailKind, locale: Locale, values: Values): { subject: string; text: string } {
  return texts[kind][locale](values)
}
