import { type APIRequestContext, expect, request } from "playwright/test"
import { i18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { password } from "#tests/cast.ts"
import { type Declared, specimen } from "./specimens.ts"
import type { Mode, Stage } from "./stage.ts"
import { personSteps, type Step } from "./verification-file.ts"

type Sender = { browser: APIRequestContext; locale: Mode["locale"]; declared: Declared }

/** A file sent by its forms alone, for a journey that begins once it is there. */
export async function postFile({ site }: Stage, { locale }: Mode, email: string, declared: Declared) {
  const browser = await request.newContext({ baseURL: site, extraHTTPHeaders: { origin: site } })
  await browser.post(paths.signIn(locale), { form: { email, password } })
  await browser.post(paths.verificationLegalForm(locale), { form: { legalForm: "individual" } })
  for (const step of personSteps) await postStep({ browser, locale, declared }, step)
  for (const { code } of personSteps) await expectScanned(browser, locale, code)
  await browser.post(paths.verificationSubmission(locale))
  await browser.dispose()
}

async function postStep({ browser, locale, declared }: Sender, { code, way, papers, fields }: Step) {
  const page = paths.verificationStep(locale, code)
  if (way) await browser.post(paths.verificationWay(locale, code), { form: { way } })
  const drawn = await (await browser.get(page)).text()
  const item = /name="item" value="([^"]+)"/.exec(drawn)?.[1] ?? ""
  for (const kind of papers) {
    const file = await specimen(kind, declared)
    const sent = await browser.post(paths.papers(locale), { multipart: { item, kind, back: page, file } })
    expect(sent.status(), `${kind} sent`).toBe(200)
  }
  const typed = Object.fromEntries(fields.map((field) => [field, declared[field] ?? ""]))
  const kept = await browser.post(page, { form: typed })
  expect(kept.url(), `${code} kept`).not.toContain(page)
}

/** The desk shows a paper once the scanner has spoken. */
async function expectScanned(browser: APIRequestContext, locale: Mode["locale"], code: string) {
  const page = async () => (await browser.get(paths.verificationStep(locale, code))).text()
  await expect.poll(page, { timeout: 30_000 }).not.toContain(i18n(locale).t("papers.scan.waiting"))
}
