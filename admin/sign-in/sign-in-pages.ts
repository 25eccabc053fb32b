import { frame } from "../pages/frame.ts"
import { type Html, html, raw } from "../pages/html.ts"
import { type Language, languages, say } from "../words.ts"

export function signInPage(language: Language, draft: { email: string; refused: boolean }): string {
  const content = html`${draft.refused && problem(language, "sign_in.refused")}
<form method="post" action="/admin/sign-in">
<label for="email">${say(language, "sign_in.email")}</label>
<input id="email" name="email" type="email" dir="ltr" autocomplete="username" required autofocus value="${draft.email}">
<label for="password">${say(language, "sign_in.password")}</label>
<input id="password" name="password" type="password" dir="ltr" autocomplete="current-password" required>
<button>${say(language, "sign_in.continue")}</button>
</form>
${languageForm(language, "/admin/sign-in")}`
  return frame(language, say(language, "sign_in.title"), content)
}

type CodeDraft = { withRecoveryCode: boolean; refused: "wrong_code" | "used_code" | null }

export function codePage(language: Language, { withRecoveryCode, refused }: CodeDraft): string {
  const name = withRecoveryCode ? "recovery_code" : "code"
  const other = withRecoveryCode ? "" : "?with=recovery-code"
  const content = html`${refused !== null && problem(language, `sign_in.${refused}`)}
<form method="post" action="/admin/sign-in/code">
<label for="${name}">${say(language, `sign_in.${name}`)}</label>
<p class="hint" id="${name}-hint">${say(language, `sign_in.${name}_hint`)}</p>
${codeInput(name)}
<button>${say(language, "sign_in.enter")}</button>
</form>
<p><a href="/admin/sign-in/code${other}">${say(language, withRecoveryCode ? "sign_in.use_code" : "sign_in.use_recovery_code")}</a></p>
${languageForm(language, `/admin/sign-in/code${withRecoveryCode ? "?with=recovery-code" : ""}`)}`
  return frame(language, say(language, "sign_in.code_title"), content)
}

type SetUpDraft = { secret: string; qrSvg: string; refused: boolean }

export function setUpPage(language: Language, { secret, qrSvg, refused }: SetUpDraft): string {
  const groups = secret.replace(/(.{4})(?=.)/g, "$1 ")
  const content = html`${refused && problem(language, "sign_in.wrong_code")}
<p>${say(language, "sign_in.set_up_why")}</p>
<ol>
<li>${say(language, "sign_in.set_up_install")}</li>
<li>${say(language, "sign_in.set_up_scan")}
<div class="qr" role="img" aria-label="${say(language, "sign_in.qr")}">${raw(qrSvg)}</div>
<p class="hint">${say(language, "sign_in.set_up_type")}</p>
<p><code dir="ltr">${groups}</code></p></li>
<li><form method="post" action="/admin/sign-in/second-factor">
<label for="code">${say(language, "sign_in.set_up_code")}</label>
<p class="hint" id="code-hint">${say(language, "sign_in.code_hint")}</p>
${codeInput("code")}
<button>${say(language, "sign_in.set_up_confirm")}</button>
</form></li>
</ol>
${languageForm(language, "/admin/sign-in/second-factor")}`
  return frame(language, say(language, "sign_in.set_up_title"), content)
}

export function recoveryCodesPage(language: Language, codes: string[]): string {
  const content = html`<p>${say(language, "sign_in.recovery_codes_why")}</p>
<ul class="codes" dir="ltr">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
<p><a class="button" href="/admin">${say(language, "sign_in.recovery_codes_kept")}</a></p>`
  return frame(language, say(language, "sign_in.recovery_codes_title"), content)
}

function codeInput(name: "code" | "recovery_code"): Html {
  const hints = `id="${name}" name="${name}" aria-describedby="${name}-hint" dir="ltr" autocapitalize="off" spellcheck="false" required autofocus`
  return name === "code"
    ? raw(`<input ${hints} inputmode="numeric" autocomplete="one-time-code" maxlength="12">`)
    : raw(`<input ${hints} autocomplete="off" maxlength="24">`)
}

function problem(language: Language, key: string): Html {
  return html`<p class="problem" role="alert">${say(language, key)}</p>`
}

function languageForm(current: Language, to: string): Html {
  const others = languages.filter((language) => language !== current)
  return html`<form class="languages" method="post" action="/admin/language">
<input type="hidden" name="to" value="${to}">
${others.map((language) => html`<button name="language" value="${language}" lang="${language}">${say(language, "house.language")}</button>`)}
</form>`
}
