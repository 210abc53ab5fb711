export const en = {
  'said.asked': '{company} would like to meet you for “{title}”. Agree or decline.',
  'said.introduced': 'You have been introduced to {company} for “{title}”.',
  'said.selected': '{company} has chosen you for “{title}” and prepares an offer.',
  'said.offer-made': 'You have an offer from {company} for “{title}”. Accept or refuse it.',
  'said.cancelled': 'What was agreed with {company} for “{title}” does not come about.',
  'said.employer-paused':
    'What goes on with {company} is paused while the ministry looks into something. You need do nothing, and can withdraw at any time.',
  'said.employer-resumed':
    'The pause with {company} has ended, and it goes on where it stood. Your matches say what happens next.',
  'said.times-proposed': 'Times for an interview about “{title}” are proposed. Choose one.',
  'said.talk-set': 'The interview about “{title}” is on {time}.',
  'said.talk-cancelled': 'The interview about “{title}” is cancelled.',
  'said.step-done': 'A step towards your work as “{title}” is done: {step}.',
  'said.ended': '“{title}” at {company} does not go on for you. Look at other jobs that fit.',
  'said.demand-changed': '{company} has changed “{title}”. Look whether you still agree.',
  'said.demand-closed':
    '{company} has closed “{title}”, so it does not go on for you. Look at other jobs that fit.',
  'said.roles-found':
    '{count, plural, one {# new job fits you: “{title}” at {company}.} other {# new jobs fit you, among them “{title}” at {company}.}}',
  'said.proof-verified': 'The ministry has verified a proof of yours. Employers see the entry as verified.',
  'said.proof-refused': 'The ministry could not verify a proof of yours. Your profile says why.',
  'said.proof-lapsed': 'A proof of yours is no longer valid. Add a newer one.',
  'said.profiles-joined':
    'The ministry has found two profiles of yours and made one of them. Look whether all of it is right; if the other was not yours, write to the ministry within 30 days.',
  'said.profiles-parted':
    'The ministry has parted two profiles again that it had made one. Look through yours.',
  'said.referred': 'The ministry has referred a candidate to you for “{title}”.',
  'said.person-interested': 'A candidate is interested in “{title}”.',
  'said.person-agreed':
    'A candidate has agreed to be introduced for “{title}”. The ministry looks at it now.',
  'said.person-left': 'A candidate for “{title}” has declined or withdrawn.',
  'said.not-referred':
    'The ministry does not refer a candidate for “{title}”. The reason stands in the list.',
  'said.offer-accepted': 'A candidate has accepted your offer for “{title}”. Next is the contract.',
  'said.offer-refused': 'A candidate has refused your offer for “{title}”. The seat is free again.',
  'said.referral-cancelled': 'What was agreed with a candidate for “{title}” is cancelled.',
  'said.ministry-proposed-times':
    'The ministry has proposed times for an interview about “{title}” to a candidate.',
  'said.other-times': 'A candidate proposes other times for an interview about “{title}”. Choose one.',
  'said.interview-set': 'The interview about “{title}” is on {time}.',
  'said.interview-cancelled': 'An interview about “{title}” is cancelled.',
  'said.step-recorded': 'A step for a candidate for “{title}” is done: {step}.',
  'said.demand-published': 'Your demand “{title}” is published. The ranked candidates can be seen.',
  'said.demand-returned': 'The ministry gives your demand “{title}” back. Change it and submit it again.',
  'said.seats-released':
    '{count, plural, one {# unused seat of “{title}” is released.} other {# unused seats of “{title}” are released.}}',
  'said.company-verified': '{company} is verified. You can see candidates now.',
  'said.company-suspended':
    '{company} is suspended. Until that ends you see no candidates, and nobody your demands.',
  'said.member-joined': 'A colleague has joined {company} here.',
  'said.company-warned':
    '{company} is warned by the ministry: nobody may ask candidates for money, passports or bank data, or promise other work than is published. If it happens again, the company can be suspended.',
  'said.report-genuine': 'Your report {reference} is answered: the contact was genuine.',
  'said.report-impostor':
    'Your report {reference} is answered: the contact was not genuine. Pay and send nothing.',
  'said.report-warned':
    'Your report {reference} is answered: the employer was warned. It does not know who has reported.',
  'said.report-suspended':
    'Your report {reference} is answered: the employer is suspended. It does not know who has reported.',
  'said.report-forwarded':
    'Your report {reference} is answered: it was passed on to the authority in charge.',
  'said.report-nothing-found':
    'Your report {reference} is answered: we found nothing that proves it. Still pay and send nothing.',
  'said.report-reopened': 'Your report {reference} is looked into once more.',
  'said.people-found':
    '{count, plural, one {# new person fits “{title}”.} other {# new people fit “{title}”.}}',
  'said.override-waits': 'A referral against the ranking for “{title}” waits for a second liaison.',
  'said.mine-accepted':
    'A person whose match for “{title}” you look after has accepted the offer. Next is the contract.',
  'said.mine-step': 'A step is recorded for “{title}”, which you look after: {step}. See what is next.',
  'said.mine-ended':
    'A match for “{title}” that you look after does not go on. See whether the seat is free for somebody else.',
  'said.mine-submitted': '“{title}”, which you looked at before, is submitted again.',
  'said.report-came':
    'A report of bad contact has come in. Look at it soon: somebody may be asked for money.',
  'said.untitled': 'Demand without a title',

  'topic.asked': 'An employer would like to meet me',
  'topic.progress': 'I am introduced or selected, or an employer pauses',
  'topic.offer': 'Offers, and answers to them',
  'topic.interview': 'Interviews',
  'topic.steps': 'Steps until departure',
  'topic.ended': 'A match does not go on',
  'topic.evidence': 'My proofs are checked',
  'topic.profile': 'Two profiles of mine are joined',
  'topic.referred': 'A candidate is referred to us',
  'topic.answers': 'Answers of candidates and ministry',
  'topic.demands': 'Demands are published, changed or closed',
  'topic.company': 'Our company is verified, warned or suspended',
  'topic.reports': 'Answers to what I have reported',
  'topic.override': 'A referral waits for a second liaison',
  'topic.mine': 'What I look after needs me',
  'topic.contact': 'Reports of bad contact come in',
  'topic.queue': 'What waits at the desk',
  'topic.alerts': 'Alerts for saved searches',

  'list.title': 'Notifications',
  'list.lead':
    '{unread, plural, =0 {You have read everything.} one {# notification is unread.} other {# notifications are unread.}}',
  'list.new': 'new',
  'list.read': 'Mark as read',
  'list.read-all': 'Mark all as read',
  'list.preferences': 'How you hear from us',
  'list.alerts': 'Saved searches',
  'list.empty-candidate':
    'Nothing has happened yet. You are told here as soon as an employer asks for you. Until then, look at jobs that fit.',
  'list.to-roles': 'Jobs that fit',
  'list.empty-employer':
    'Nothing has happened yet. You are told here when a demand is published, or a candidate is referred to you.',
  'list.to-demands': 'Our demands',
  'list.empty-staff':
    'Nothing concerns you alone at the moment. What waits for everybody stands at the desk.',
  'list.to-desk': 'To the desk',

  'preferences.title': 'How you hear from us',
  'preferences.lead': 'Whatever you choose, everything is also in your notifications.',
  'preferences.digest-weekly':
    'The weekly mail comes on Monday at 8 in the morning, and only if there is something.',
  'preferences.digest-daily':
    'The daily mail comes on working days at 8 in the morning, and only if there is something.',
  'preferences.security': 'Mails about your password and your sign-in always come.',
  'way.mail': 'Mail at once',
  'way.weekly': 'In the weekly mail',
  'way.daily': 'In the daily mail',
  'way.portal': 'Only here',

  'alerts.title': 'Saved searches',
  'alerts.lead': 'You are told only what is new, and never twice.',
  'alerts.people': 'People who fit “{title}”',
  'alerts.people-filtered': 'People who fit “{title}”, with filters',
  'alerts.demands': 'Jobs for which you have everything that is required',
  'alerts.since': 'Since {date}',
  'alerts.looked': 'Last looked {age}',
  'alerts.found': '{count, plural, =0 {Nothing new so far.} one {# found so far.} other {# found so far.}}',
  'alerts.newest': 'The newest',
  'alerts.open': 'Open the list',
  'alerts.paused': 'paused',
  'alerts.pause': 'Pause',
  'alerts.resume': 'Go on',
  'alerts.delete': 'Delete',
  'alerts.way': 'Choose how you hear from us <link>here</link>.',
  'alerts.keep-people': 'Tell me of new people who fit “{title}”',
  'alerts.keep-people-filtered': 'Only those who also pass the filters you have set.',
  'alerts.keep-demands': 'Tell me of new jobs that fit',
  'alerts.keep': 'Save this search',
  'alerts.empty-employer':
    'You have no saved search. Open the shortlist of a demand and choose “Tell me of new people”.',
  'alerts.empty-candidate': 'You have no saved search. We can tell you when a new job fits you.',
  'alerts.profile-first': 'We compare jobs with your profile: first it has to be shown to employers.',
  'alerts.person': 'Candidate {code}',

  'stop.title': 'No more mails of this kind',
  'stop.lead': 'You are about to stop mails about:',
  'stop.portal': 'You still find them in your notifications when you sign in.',
  'stop.button': 'Stop these mails',
  'stop.done': 'Stopped. No more mails about:',
  'stop.change': 'You can change this at any time: <link>how you hear from us</link>',
  'stop.broken':
    'The link is not complete or has run out. Sign in and choose <link>how you hear from us</link>.',

  'mail.subject-many': '{count, plural, one {# notification at Hunar} other {# notifications at Hunar}}',
  'mail.subject-weekly':
    '{count, plural, one {Your week at Hunar: # notification} other {Your week at Hunar: # notifications}}',
  'mail.subject-desk':
    '{count, plural, one {The desk at Hunar: # thing waits} other {The desk at Hunar: # things wait}}',
  'mail.why': 'You get this mail because you have an account at Hunar.',
  'mail.preferences': 'Choose how you hear from us:',
  'mail.stop': 'No more mails of this kind, without signing in:',
  'mail.queue-matches':
    '{count, plural, one {# match to review} other {# matches to review}}, {overdue, plural, =0 {none overdue} other {# overdue}}',
  'mail.queue-demands':
    '{count, plural, one {# demand to check} other {# demands to check}}, {overdue, plural, =0 {none overdue} other {# overdue}}',
  'mail.queue-employers':
    '{count, plural, one {# employer to verify} other {# employers to verify}}, {overdue, plural, =0 {none overdue} other {# overdue}}',
  'mail.queue-evidence':
    '{count, plural, one {# proof to verify} other {# proofs to verify}}, {overdue, plural, =0 {none overdue} other {# overdue}}',
  'mail.queue-reports':
    '{count, plural, one {# report of bad contact} other {# reports of bad contact}}, {overdue, plural, =0 {none overdue} other {# overdue}}',
  'mail.queue-duplicates':
    '{count, plural, one {# possible duplicate to look at} other {# possible duplicates to look at}}, {overdue, plural, =0 {none overdue} other {# overdue}}',
} as const
