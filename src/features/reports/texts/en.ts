export const en = {
  title: 'Report bad contact',
  lead: 'Did somebody contact you in the name of Hunar or of an employer, and was something wrong? Tell the ministry, with or without an account.',
  'form.kind': 'What was wrong?',
  'kind.fee': 'Money was asked for',
  'kind.documents': 'A passport, CNIC, bank data or a password was asked for',
  'kind.false-employer': 'They are not the employer they say they are',
  'kind.harassment': 'Threats, insults or unwanted advances',
  'kind.other-job': 'The job or pay is not what was promised',
  'kind.other': 'Something else',
  'form.words': 'What happened?',
  'form.words-hint':
    'When, how, and what was asked of you, in any language. Copy the words of the message if you can. Leave out your own CNIC, bank data and passwords.',
  'form.from': 'Who did they say they were?',
  'form.from-hint': 'Name, company, telephone number, e-mail address or account, as far as you know them',
  'form.code': 'Code of the message',
  'form.code-hint': 'Only e-mails have one, at the end: ten letters and digits',
  'form.reply': 'Your e-mail address',
  'form.reply-hint':
    'If you want an answer. It is used for nothing else, and removed {days, plural, one {# day} other {# days}} after the report is closed.',
  'form.answered-here': 'You are told here, in your notifications, what came of it.',
  'form.match': 'It is about “{title}” at {company}.',
  'form.no-match': 'Without this job',
  'form.private': 'Only liaisons of the ministry read it. No employer ever learns who has reported.',
  'form.button': 'Send the report',
  'form.mine': 'What you have reported before',
  untitled: 'a job',
  'one.title': 'Report {reference}',
  'one.number': 'The number of your report',
  'one.keep': 'Keep it: with it you find this page again, at {page}.',
  'one.reported': 'Reported',
  'one.closed': 'Answered',
  'one.words': 'What you wrote',
  'one.another': 'Report something else',
  'stage.received': 'We have your report',
  'stage.looked-at': 'A liaison looks into it',
  'stage.genuine': 'The contact was genuine',
  'stage.impostor': 'The contact was not genuine',
  'stage.warned': 'The employer was warned',
  'stage.suspended': 'The employer is suspended',
  'stage.forwarded': 'It was passed on to an authority',
  'stage.nothing-found': 'We found nothing that proves it',
  'next.received':
    'A liaison of the ministry reads it, as a rule within {days, plural, one {# day} other {# days}}, and looks at what our records say about the message and the employer.',
  'next.looked-at': 'It has been read, and is being looked into. You hear from us when it is decided.',
  'next.genuine':
    'It came from Hunar or from an employer here, and asks for nothing that is not allowed. You can go on with it, after signing in here.',
  'next.impostor':
    'Neither Hunar nor an employer here had anything to do with it. Do not answer any more, and pay and send nothing.',
  'next.warned':
    'It was told once more what nobody may ask of candidates. It was not told who has reported. If it happens again, report it again.',
  'next.suspended':
    'It sees no candidates here any more, and its jobs are not shown. It was not told who has reported. Pay and send it nothing.',
  'next.forwarded':
    'It is more than we can settle ourselves, so the authority in charge has it now. If you have paid or lost something, also go to the police yourself.',
  'next.nothing-found':
    'Our records and what you wrote do not show what was wrong. That does not make it safe: still pay and send nothing, and report again if something more happens.',
  'answer.here': 'You find the outcome in your notifications.',
  'answer.mail': 'We write to the address that you gave.',
  'answer.number': 'You gave no address, so come back to this page to see what came of it.',
  'now.title': 'What to do now',
  'now.pay':
    'Pay nothing: not for a job, an interview, a test, a visa or a place in a list. Nobody may ask you for it.',
  'now.documents':
    'Send no passport, CNIC, bank data or password. What the ministry has to see of you, you add here, after signing in.',
  'now.keep': 'Do not answer, and keep everything: messages, numbers, receipts. They show what happened.',
  'now.paid': 'If you have paid or sent papers, tell your bank and the police at once. Do not wait for us.',
  'now.check': 'The code of an e-mail tells whether it comes from Hunar: <link>check it</link>.',
  'law.title': 'How work abroad is arranged',
  'law.protector':
    'Whoever leaves Pakistan on a work visa is first registered with the Protector of Emigrants. Its fees are paid to the State, against a receipt, never to somebody who writes to you or calls you.',
  'law.promoters':
    'Only licensed promoters and the Overseas Employment Corporation may handle jobs abroad for others. Ask for the number of the licence, and ask the Bureau of Emigration and Overseas Employment (<link>beoe.gov.pk</link>) whether it is valid.',
  'law.sure':
    'Read in July 2026 in official texts and in several sources that agree. This is not legal advice: ask the Bureau what applies to you.',
  'mine.title': 'What I have reported',
  'mine.number': 'Number',
  'mine.what': 'What was wrong',
  'mine.when': 'Reported',
  'mine.stage': 'Where it stands',
  'mine.empty': 'You have reported nothing. If somebody asks you for money or papers, tell us.',
  'mail.subject': 'Hunar: your report {reference}',
  'mail.about': 'You reported a suspicious contact at Hunar, under the number {reference}.',
  'mail.reopened':
    'We look into it once more. What we wrote to you about it before does not hold any longer.',
  'mail.page': 'Where it stands, and what to do:',
} as const
