import type { en } from './en.ts'

export const ja: Record<keyof typeof en, string> = {
  'ask.title': '二段階認証',
  'ask.lead': 'パスワードを確認しました。続いてご本人であることを確認します。',
  'ask.code': '認証アプリのコード',
  'ask.code-hint': '6桁の数字、または回復コードを入力してください。',
  'ask.button': '次へ',
  'ask.passkey': 'パスキーを使う',
  'ask.demo': 'お使いの機器で動作しているデモです。<link>担当官のコードはこちらで確認できます</link>。',
  'passkey.failed':
    'ブラウザーでの処理が完了しませんでした。もう一度お試しいただくか、コードをご利用ください。',
  'setup.title': '二段階認証の設定',
  'setup.lead': 'パスワードが漏れても、第三者はサインインできません。',
  'setup.required': '省の担当官は他の方に関わる判断を行うため、先に二段階認証の設定が必要です。',
  'setup.yours': '登録済みの認証手段',
  'setup.none': 'まだ登録がありません。下から認証アプリまたはパスキーを追加してください。',
  'setup.name': '名称',
  'setup.kind': '種類',
  'setup.last-used': '最終利用',
  'setup.remove': '削除する',
  'setup.authenticator': '認証アプリ',
  'setup.passkey': 'パスキー',
  'setup.scan':
    '認証アプリ（時刻方式のコードに対応したもの）でこの画像を読み取り、表示されたコードを入力してください。',
  'setup.same-device': '認証アプリがこの端末にある場合は、<link>アプリで開いてください</link>。',
  'setup.secret': 'カメラを使えない場合は、このキーをアプリに入力してください：{secret}',
  'setup.picture': '認証アプリ用のQRコード',
  'setup.code': 'アプリに表示されたコード',
  'setup.device': '端末の名称',
  'setup.device-hint': '「自分のスマートフォン」など、後で見分けられる名称を付けてください。',
  'setup.add-app': 'アプリを追加する',
  'setup.add-passkey': 'パスキーを追加する',
  'setup.passkey-text':
    'パスキーはスマートフォン、パソコン、セキュリティキーに保存され、だまし取られることがありません。',
  'setup.passkey-impossible': 'パスキーにはHTTPSとホスト名が必要なため、この環境では利用できません。',
  'setup.codes-left': '残りの回復コード：{left, number}件',
  'setup.new-codes': '回復コードを作り直す',
  'codes.title': '回復コード',
  'codes.lead':
    '表示は一度だけです。今すぐ印刷するか、書き留めてください。スマートフォンを紛失したときに、それぞれ一度だけ使えます。',
  'codes.go-on': '保管しました。次へ進む',
}
