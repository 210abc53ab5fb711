import type { en } from './en.ts'

export const ja: Record<keyof typeof en, string> = {
  title: '連絡の真偽を確認する',
  lead: 'Hunarからのメールには、必ず末尾に確認コードがあります。こちらに入力してください。',
  code: 'メールの確認コード',
  'code.hint': '英数字10文字（例：ABCDE-FGHJK）',
  button: '確認する',
  'genuine.title': 'Hunarが送信したメールのコードです',
  'genuine.about': '用件',
  'genuine.sent': '送信日時',
  'genuine.to': '宛先',
  'genuine.language': '言語',
  'genuine.compare':
    'お手元のメールと照らし合わせてください。宛先や日時が異なる場合、または別のことを求められている場合は、コードが転用されています。返信しないでください。',
  'unknown.title': 'このコードのメールは確認できません',
  'unknown.typed': '一文字ずつもう一度お確かめください。コードに0、O、1、I、L、Uは使われません。',
  'unknown.do':
    'コードに誤りがなければ、Hunarからのメールではありません。リンクを開かず、金銭も書類も送らず、サインインは必ずこのサイトで行ってください。すでに支払いや書類の送付をされた場合は、すぐに警察と取引銀行にご連絡ください。',
  'genuine.report':
    '悪用された場合、または金銭や書類を求められた場合は、<link>このメールを通報</link>してください。',
  'unknown.report': '被害の拡大を防ぐため、<link>このメールを省に通報</link>してください。',
  'rules.title': 'どのような連絡であっても',
  'rules.fee':
    '仕事のために金銭を求めることは誰にも許されていません。査証、試験、面接、順番の確保など、どのような名目でも同じです。',
  'rules.password': 'Hunarがパスワードや二段階認証のコードをお尋ねすることはありません。',
  'rules.here': 'ご案内の内容は、このサイトにサインインすれば必ずご確認いただけます。',
  'rules.other': 'Hunarからのご連絡はメールのみです。電話やチャットでHunarを名乗るものは偽物です。',
  'rules.report': 'メール、電話、チャットに不審な点がある場合は、<link>省に通報</link>してください。',
  'kind.verify-email': 'メールアドレスの確認',
  'kind.already-registered': '登録済みのメールアドレスでの新規登録',
  'kind.reset-password': 'パスワードの再設定',
  'kind.password-changed': 'パスワードの変更のお知らせ',
  'kind.invitation': '採用企業の担当者としての招待',
  'kind.demand-returned': '省から差し戻された求人のお知らせ',
  'kind.report-answer': '不審な連絡の通報への回答',
  'kind.news': '求人・選考・業務についてのお知らせ',
  'kind.digest': 'ご希望によりまとめてお届けしたお知らせ',
  'language.en': '英語',
  'language.ja': '日本語',
  'language.ur': 'ウルドゥー語',
}
