import { unsubscribeToken } from "#src/consents/unsubscribe-token.ts"
import { setting } from "#src/env.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { isStoppable } from "#src/notifications/stoppable.ts"
import { paths } from "#src/paths.ts"
import type { Mail } from "./mail.ts"

/** The text and the HTML of a message; styles stand on the elements because mail programs drop style sheets. */
export function layOut(mail: Mail): { text: string; html: string } {
  const { t, tag, dir } = i18n(mail.locale)
  const action = mail.action && { label: mail.action.label, url: setting("PUBLIC_URL") + mail.action.path }
  const links = (mail.links ?? []).map(({ label, path }) => ({ label, url: setting("PUBLIC_URL") + path }))
  const footer = t("mail.footer")
  const stop = unsubscribeUrl(mail)
  const choose = (mail.told || mail.optional?.topic === "digest") && preferencesUrl(mail)
  const lines = [
    ...mail.paragraphs,
    ...(action ? [`${action.label}\n${action.url}`] : []),
    ...links.map(({ label, url }) => `${label}\n${url}`),
    `-- \n${footer}`,
    ...(choose ? [`${t("notifications.mail.preferences")}\n${choose}`] : []),
    ...(stop ? [`${t("mail.unsubscribe")}\n${stop}`] : []),
  ]

  return {
    text: `${lines.join("\n\n")}\n`,
    html: frame({ tag, dir, title: mail.subject }, [
      ...mail.paragraphs.map((text) => `<p style="margin:0 0 16px">${inHtml(text)}</p>`),
      ...(action ? [button(action), fallback(t("mail.button_fallback"), action.url)] : []),
      ...links.map(({ label, url }) => `<p style="margin:16px 0 0"><a href="${inHtml(url)}">${inHtml(label)}</a></p>`),
      `<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #e6dfd1;font-size:13px;color:#5d5a53">${inHtml(footer)}</p>`,
      ...(choose ? [footerLine(t("notifications.mail.preferences"), choose)] : []),
      ...(stop ? [footerLine(t("mail.unsubscribe"), stop)] : []),
    ]),
  }
}

/** Where to stop messages of this kind; null for those that belong to the contract. */
export function unsubscribeUrl({ optional, told, locale }: Mail): string | null {
  const subscription = optional ?? (told && isStoppable(told.kind) ? { userId: told.userId, topic: told.kind } : null)
  return subscription ? setting("PUBLIC_URL") + paths.unsubscription(locale, unsubscribeToken(subscription)) : null
}

function preferencesUrl({ locale }: Mail): string {
  return setting("PUBLIC_URL") + paths.settingsOf(locale, "notifications")
}

function footerLine(label: string, url: string): string {
  return `<p style="margin:8px 0 0;font-size:13px"><a href="${inHtml(url)}" style="color:#5d5a53">${inHtml(label)}</a></p>`
}

function frame(page: { tag: string; dir: string; title: string }, parts: string[]): string {
  return `<!DOCTYPE html>
<html lang="${page.tag}" dir="${page.dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${inHtml(page.title)}</title></head>
<body dir="${page.dir}" style="margin:0;padding:24px 12px;background:#faf8f4;color:#1d1c19;font:16px/1.6 Tahoma,Arial,sans-serif">
<div style="max-width:520px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e6dfd1;border-radius:12px;text-align:start">
<p style="margin:0 0 20px;font-size:18px;font-weight:bold;color:#0a4f38">ShareYourSales</p>
${parts.join("\n")}
</div>
</body>
</html>
`
}

function button(action: { label: string; url: string }): string {
  const style = "display:inline-block;padding:12px 20px;border-radius:8px;background:#096445;color:#ffffff"
  return `<p style="margin:24px 0"><a href="${inHtml(action.url)}" style="${style};font-weight:bold;text-decoration:none">${inHtml(action.label)}</a></p>`
}

function fallback(sentence: string, url: string): string {
  return `<p style="margin:0;font-size:13px;color:#5d5a53">${inHtml(sentence)}<br><bdi dir="ltr" style="word-break:break-all">${inHtml(url)}</bdi></p>`
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "<br>" }

function inHtml(text: string): string {
  return text.replace(/[&<>"\n]/g, (character) => entities[character] ?? character)
}
