import { type Locale, locales, type SignedIn } from '../actor.ts'
import type { Assets } from './assets.ts'
import { type Html, html, nothing, trusted } from './html.ts'
import { navigationOf, placeOf, startOf } from './navigation.ts'
import { type PortalTexts, portalTexts } from './texts/index.ts'
import { urls } from './urls.ts'

/** What a page says of itself; the frame around it is the same everywhere. */
export interface View {
  title: string
  main: Html
  /** Under the title: what this page is for, in a sentence. */
  lead?: string | Html
  /** What can be done with the whole page, beside its title. */
  actions?: Html
  /** For work on a desktop: the page takes the width there is. */
  wide?: boolean
  /** For the head: a feed, data about a posting. */
  head?: Html
  status?: number
  /** What was sent did not arrive: this page only says why. */
  failed?: true
  /** Libraries that only this page needs. */
  scripts?: readonly 'webauthn'[]
}

export interface Frame {
  locale: Locale
  actor: SignedIn | null
  /** Of the page, with its query. */
  url: string
  assets: Assets
  /** Notifications not read yet. */
  unread: number
  notice?: string
  /** A form that was sent is shown again, with what was typed. */
  again: boolean
}

const names: Record<Locale, string> = { en: 'English', ja: '日本語', ur: 'اردو' }

export function layout(view: View, { locale, actor, url, assets, unread, notice, again }: Frame): string {
  const t = portalTexts.in(locale)
  const page = html`<!doctype html>
<html lang="${locale}" dir="${locale === 'ur' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${t('site.about')}">
<meta name="color-scheme" content="light dark">
<meta name="htmx-config" content='{"allowEval":false,"includeIndicatorStyles":false,"historyCacheSize":0,"responseHandling":[{"code":"204","swap":false},{"code":"[23]..|401","swap":true},{"code":"...","swap":false,"error":true}]}'>
<title>${view.title} · ${t('site.name')}</title>
<link rel="stylesheet" href="${assets.style}">
<link rel="stylesheet" href="${assets.fonts(locale)}">
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
<script src="${assets.htmx}" defer></script>
${view.scripts?.map(
  name => html`<script src="${assets[name]}" defer></script>
`,
)}<script src="${assets.script}" defer></script>
${view.head}
</head>
<body${actor && html` data-account="${actor.accountId}"`}${again && html` data-again`}>
<a class="skip" href="#main">${t('site.skip')}</a>
${header(t, actor, url, unread)}
<main id="main" class="${view.wide ? 'wide' : 'measured'}">
${notice && html`<p class="notice" role="status">${notice}</p>`}
<div id="session" role="alert"></div>
${top(view)}
${view.main}
</main>
${footer(t, url)}
<template id="typed-earlier"><div class="notice" role="status"><p>${t('typed.earlier')}</p><p class="actions"><button type="button" data-typed="back">${t('typed.back')}</button> <button type="button" class="plain" data-typed="forget">${t('typed.forget')}</button></p></div></template>
</body>
</html>
`
  return String(page)
}

/** On a phone what can be done comes after what the page is for. */
function top({ title, actions, lead }: View): Html {
  const parts = html`<div class="title"><h1>${headingOf(title)}</h1>${actions && html`<div class="actions">${actions}</div>`}</div>
${lead && html`<p class="lead">${lead}</p>`}`
  return actions && lead ? html`<div class="top">${parts}</div>` : parts
}

/**
 * A title in Latin letters runs from left to right; one with Urdu in it the other way, whatever it begins with, with
 * the names put into it in pieces of their own.
 */
function headingOf(title: string): Html {
  if (!/\p{sc=Arabic}/u.test(title)) return html`<bdi>${title}</bdi>`
  const pieces = title.split(/\u2068([^\u2068\u2069]*)\u2069/)
  return html`<bdi dir="rtl">${pieces.map((text, at) => (at % 2 === 1 ? html`<bdi>${text}</bdi>` : text))}</bdi>`
}

function header(t: PortalTexts, actor: SignedIn | null, url: string, unread: number): Html {
  const here = placeOf(pathOf(url), actor?.role)
  const link = ([href, key]: readonly [string, Parameters<PortalTexts>[0]]) =>
    html`<li><a href="${href}"${href === here ? trusted(' aria-current="page"') : nothing}>${t(key)}</a></li>`
  return html`<header class="site">
<a class="brand" href="${startOf(actor?.role)}"><bdi>${t('site.name')}</bdi></a>
<details class="menu"><summary>${t('site.menu')}${unread > 0 && html` <span class="count">${unread}</span>`}</summary></details>
<nav aria-label="${t('site.menu')}"><ul>${navigationOf(actor?.role).map(link)}</ul>
<ul class="self">${
    actor
      ? html`<li><a href="${urls.notifications}"${unread > 0 ? trusted(' class="unread"') : nothing}>${t('nav.notifications', { unread })}</a></li>${link([urls.account, 'nav.account'])}<li><form method="post" action="${urls.signOut}" data-forget><button class="plain">${t('nav.sign-out')}</button></form></li>`
      : html`${link([urls.signIn, 'nav.sign-in'])}${link([urls.signUp, 'nav.sign-up'])}`
  }</ul></nav>
</header>`
}

function footer(t: PortalTexts, url: string): Html {
  const languages = locales.map(locale =>
    locale === t.locale
      ? html`<li><span lang="${locale}" aria-current="true">${names[locale]}</span></li>`
      : html`<li><a href="${inLanguage(url, locale)}" lang="${locale}" hreflang="${locale}" dir="auto">${names[locale]}</a></li>`,
  )
  return html`<footer class="site">
<p class="fee">${t('site.no-fee')}</p>
<nav aria-label="${t('site.language')}"><ul class="languages">${languages}</ul></nav>
<ul class="about">
<li><a href="${urls.openDemands}">${t('nav.open-demands')}</a></li>
<li><a href="${urls.howMatchingWorks}">${t('nav.how')}</a></li>
<li><a href="${urls.check}">${t('nav.check')}</a></li>
<li><a href="${urls.report}">${t('nav.report')}</a></li>
</ul>
<p>${t('site.ministry')}</p>
</footer>`
}

const pathOf = (url: string): string => url.split('?')[0]!

function inLanguage(url: string, locale: Locale): string {
  const [path = '/', query = ''] = url.split('?')
  const params = new URLSearchParams(query)
  params.set('lang', locale)
  return `${path}?${params}`
}
