import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { createFileMailer, createSmtpMailer } from '../../src/infra/mail.ts'

const mail = {
  to: 'ken@example.jp',
  subject: 'Hunar：ご確認',
  text: '日本語の本文です。\n',
  language: 'ja',
  kind: 'news',
} as const

t.test('mails become files', async t => {
  const folder = join(t.testdir(), 'mail')
  let now = Date.parse('2026-11-21T09:00:00Z')
  const mailer = createFileMailer({
    folder,
    from: 'Hunar <no-reply@hunar.example>',
    clock: () => new Date(now++),
  })
  t.same(await mailer.list(), [])
  await mailer.send(mail)
  await mailer.send({ ...mail, subject: 'second' })
  t.match(await mailer.list(), [{ subject: 'second' }, mail], 'newest first')
  const eml = readdirSync(folder).filter(name => name.endsWith('.eml'))
  t.equal(eml.length, 2)
  const text = readFileSync(join(folder, eml[0]!), 'utf8')
  t.match(text, /^From: Hunar <no-reply@hunar\.example>\r?$/m)
  t.match(text, /^To: ken@example\.jp\r?$/m)
  t.equal(statSync(join(folder, eml[0]!)).mode & 0o777, 0o600)
})

t.test('a line break in an address adds no header', async t => {
  const folder = join(t.testdir(), 'mail')
  const mailer = createFileMailer({ folder, from: 'no-reply@hunar.example', clock: () => new Date() })
  await mailer.send({
    ...mail,
    to: 'a@example.org\r\nBcc: b@example.org',
    subject: 'x\r\nBcc: c@example.org',
  })
  const [eml] = readdirSync(folder).filter(name => name.endsWith('.eml'))
  t.notMatch(readFileSync(join(folder, eml!), 'utf8'), /^Bcc:/m)
})

t.test('mails go to the server, and a refusal is an error', async t => {
  const received: string[] = []
  let refuse = false
  const server = createServer(socket => {
    let data = false
    let buffer = ''
    socket.write('220 test\r\n')
    socket.on('data', chunk => {
      buffer += chunk
      for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + 2)
        if (data) {
          received.push(line)
          if (line === '.') {
            data = false
            socket.write('250 ok\r\n')
          }
        } else if (line.startsWith('DATA')) {
          data = true
          socket.write('354 go on\r\n')
        } else if (line.startsWith('RCPT') && refuse) socket.write('550 no such mailbox\r\n')
        else if (line.startsWith('QUIT')) socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
    })
    socket.on('error', () => {})
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const { port } = server.address() as { port: number }
  const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'Hunar <no-reply@hunar.example>' })
  await mailer.send(mail)
  t.ok(received.includes('To: ken@example.jp'))
  t.ok(received.includes('Content-Language: ja'))
  refuse = true
  await t.rejects(mailer.send(mail))
  mailer.close()
})
