import type { Locale } from '../../actor.ts'

interface Texts {
  verify: { title: string; explanation: string; label: string; button: string; done: string }
  reset: { title: string; explanation: string; label: string; button: string; done: string }
  failed: string
  tryAgain: string
  brokenLink: string
}

export const pageTexts: Record<Locale, Texts> = {
  en: {
    verify: {
      title: 'Confirm your e-mail address',
      explanation:
        'Choose your password: this confirms that the e-mail address is yours. At least 10 characters; several words make a good password.',
      label: 'Password',
      button: 'Confirm and set the password',
      done: 'Your e-mail address is confirmed and your password is set. You can sign in now.',
    },
    reset: {
      title: 'Set a new password',
      explanation: 'At least 10 characters; several words make a good password. All your sessions will end.',
      label: 'New password',
      button: 'Set the password',
      done: 'Your new password is set. You can sign in with it now.',
    },
    failed: 'That did not work',
    tryAgain: 'Go back and try again, or ask for a new mail.',
    brokenLink:
      'The link is not complete. Open it from the mail again, or copy all of it into the address bar.',
  },
  ja: {
    verify: {
      title: 'メールアドレスの確認',
      explanation:
        'パスワードを設定すると、ご自身のメールアドレスであることが確認されます。10文字以上で入力してください。複数の単語を組み合わせると安全です。',
      label: 'パスワード',
      button: '確認してパスワードを設定する',
      done: 'メールアドレスを確認し、パスワードを設定しました。サインインできます。',
    },
    reset: {
      title: '新しいパスワードの設定',
      explanation:
        '10文字以上で入力してください。複数の単語を組み合わせると安全です。すべてのセッションが終了します。',
      label: '新しいパスワード',
      button: '設定する',
      done: '新しいパスワードを設定しました。サインインできます。',
    },
    failed: '処理できませんでした',
    tryAgain: '前のページに戻ってやり直すか、もう一度メールをご請求ください。',
    brokenLink:
      'リンクが途中で切れています。メールからもう一度開くか、リンク全体をアドレス欄に貼り付けてください。',
  },
  ur: {
    verify: {
      title: 'ای میل پتے کی تصدیق',
      explanation:
        'اپنا پاس ورڈ چنیے: اس سے تصدیق ہو جاتی ہے کہ ای میل پتا آپ ہی کا ہے۔ کم از کم 10 حروف؛ کئی الفاظ مل کر اچھا پاس ورڈ بناتے ہیں۔',
      label: 'پاس ورڈ',
      button: 'تصدیق کیجیے اور پاس ورڈ مقرر کیجیے',
      done: 'آپ کے ای میل پتے کی تصدیق ہو گئی اور پاس ورڈ مقرر ہو گیا۔ اب آپ سائن اِن کر سکتے ہیں۔',
    },
    reset: {
      title: 'نیا پاس ورڈ مقرر کیجیے',
      explanation:
        'کم از کم 10 حروف؛ کئی الفاظ مل کر اچھا پاس ورڈ بناتے ہیں۔ آپ کے تمام سیشن ختم ہو جائیں گے۔',
      label: 'نیا پاس ورڈ',
      button: 'پاس ورڈ مقرر کیجیے',
      done: 'آپ کا نیا پاس ورڈ مقرر ہو گیا۔ اب آپ اس سے سائن اِن کر سکتے ہیں۔',
    },
    failed: 'یہ نہیں ہو سکا',
    tryAgain: 'واپس جا کر دوبارہ کوشش کیجیے، یا نئی ای میل منگوائیے۔',
    brokenLink:
      'لنک مکمل نہیں ہے۔ اسے ای میل سے دوبارہ کھولیے، یا پورا لنک کاپی کر کے ایڈریس بار میں لگائیے۔',
  },
}
