import type { Locale } from '../../actor.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Mailer } from '../../infra/mail.ts'
import { hashToken } from '../../infra/secrets.ts'
import { maskAddress, newMessageCode } from './codes.ts'
import { insertMessageCode } from './queries.ts'

const footers: Record<Locale, (code: string, page: string) => string> = {
  en: (code, page) =>
    `Code of this message: ${code}\nTo make sure that it comes from Hunar, type this address yourself and enter the code there:\n${page}\nNobody may ask you for money for a job found at Hunar. If somebody does, report it there.\n`,
  ja: (code, page) =>
    `このメールの確認コード：${code}\nHunarからのメールかどうかは、次のアドレスをご自身で入力し、コードを入力するとご確認いただけます。\n${page}\nHunarで見つけた仕事のために金銭を求めることは、誰にも許されていません。求められた場合は、同じページからご通報ください。\n`,
  ur: (code, page) =>
    `اس پیغام کا کوڈ: ${code}\nیہ جاننے کے لیے کہ پیغام ہنر ہی کا ہے، یہ پتا خود لکھ کر کھولیے اور وہاں کوڈ درج کیجیے:\n${page}\nہنر پر ملنے والے کام کے بدلے کوئی آپ سے رقم نہیں مانگ سکتا۔ اگر کوئی مانگے تو وہیں رپورٹ کیجیے۔\n`,
}

/** Every mail goes out through it, so that no mail is without a code that can be checked. */
export function codedMailer(
  mailer: Mailer,
  { db, clock, publicUrl }: { db: Database; clock: Clock; publicUrl: string },
): Mailer {
  return {
    async send(mail) {
      const code = newMessageCode()
      const { language, kind, to } = mail
      // Before it is sent: a mail that arrives can be checked at once.
      await insertMessageCode(db, {
        codeHash: hashToken(code),
        kind,
        language,
        sentAt: clock(),
        recipient: maskAddress(to),
      })
      const footer = footers[language](code, `${publicUrl}/check`)
      await mailer.send({ ...mail, text: `${mail.text.trimEnd()}\n\n-- \n${footer}` })
    },
    close: () => mailer.close(),
  }
}
