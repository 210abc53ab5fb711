import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Locale } from '../actor.ts'

/** What mails are about. Whoever checks the code of a mail is told it in words (features/messages). */
export type MailKind =
  | 'verify-email'
  | 'already-registered'
  | 'reset-password'
  | 'password-changed'
  | 'invitation'
  | 'demand-returned'
  | 'report-answer'
  | 'news'
  | 'digest'

export interface Mail {
  to: string
  subject: string
  text: string
  /** Of the text, for screen readers and hyphenation. */
  language: Locale
  kind: MailKind
  /** For mails that somebody may not want: an address that ends them when a mail program posts to it (RFC 8058). */
  unsubscribe?: string
}

export interface Mailer {
  /** @throws when the mail server did not take it; the caller's job is then tried again */
  send(mail: Mail): Promise<void>
  close(): void
}

export interface KeptMail extends Mail {
  id: string
  at: string
}

/** Through a mail server. @param url smtp(s)://user:password@host */
export function createSmtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport(url, { from })
  return {
    async send(mail) {
      await transport.sendMail(messageOf(mail))
    },
    close: () => transport.close(),
  }
}

function messageOf({ to, subject, text, language, unsubscribe }: Mail) {
  return {
    to,
    subject,
    text,
    headers: {
      'Content-Language': language,
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  }
}

export interface FileMailer extends Mailer {
  /** Newest first. */
  list(): Promise<KeptMail[]>
}

/** Without a mail server: each mail becomes a file `.eml`, which mail programs open, and beside it a `.json` to list. */
export function createFileMailer({
  folder,
  from,
  clock,
}: {
  folder: string
  from: string
  clock: () => Date
}): FileMailer {
  const transport = createTransport({ streamTransport: true, buffer: true }, { from })
  return {
    async send(mail) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const at = clock().toISOString()
      const id = `${at.replace(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}`
      const { message } = await transport.sendMail(messageOf(mail))
      await writeFile(join(folder, `${id}.eml`), message as Buffer, { mode: 0o600 })
      await writeFile(join(folder, `${id}.json`), JSON.stringify({ ...mail, id, at }), { mode: 0o600 })
    },
    async list() {
      const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return []
        throw error
      })
      const newest = names
        .filter(name => name.endsWith('.json'))
        .sort()
        .reverse()
        .slice(0, 100)
      return Promise.all(
        newest.map(async name => JSON.parse(await readFile(join(folder, name), 'utf8')) as KeptMail),
      )
    },
    close: () => transport.close(),
  }
}
