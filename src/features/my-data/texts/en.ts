export const en = {
  'part.account': 'Your account: address, language, since when.',
  'part.sessions': 'Where you have signed in, and when that ended.',
  'part.secondFactors': 'Second factors you have added; their secrets are not shown.',
  'part.profile': 'Your profile as it is now, with your name and contact.',
  'part.joined': 'Other profiles of yours that the ministry joined with this one.',
  'part.private':
    'Sex, date of birth, home province and CNIC, which no employer and no matching ever sees; the CNIC by four digits.',
  'part.agreements': 'Employers that may know your name, and those from which you took that back.',
  'part.imports': 'CVs that were read for you, and what was found in them.',
  'part.proofs':
    'Documents you attached; the files themselves are fetched one by one on the page of your profile.',
  'part.matches':
    'Jobs you were asked for or showed interest in, with interviews, offers and steps. What employers and the ministry wrote to each other is not in it.',
  'part.reports': 'Reports of bad contact that you made.',
  'part.record': 'What was done with your profile, by whom and when, also each look with your name.',
  'part.views': 'Who has seen you, by day: with your name, or masked for a job.',
  'part.alerts': 'Employers that were told by a code, without your name, that you fit a job.',
  'part.notifications': 'What you were told here and by mail.',
  'part.mailPreferences': 'How you want to hear of each topic.',
  'part.keptSearches': 'Searches you keep, and what they found.',
  'part.matchRecord': 'What happened in your matches and when: what you did, and what you were told of.',
  'part.accountRecord': 'What happened to your account, such as a changed password.',
} as const
