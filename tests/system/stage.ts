import path from "node:path"
import { type BrowserContext, test as base, expect, type Page } from "playwright/test"
import { type I18n, i18n, type Locale } from "#src/i18n/i18n.ts"
import { password } from "#tests/cast.ts"
import { type Clerk, clerk } from "./back-office.ts"
import { follow } from "./follow.ts"
import type { StageSettings } from "./global-setup.ts"
import { lookAt } from "./look.ts"
import { type Letter, letterTo } from "./mailbox.ts"

/** One way of walking a journey: in a language, with or without JavaScript. */
export type Mode = { name: string; locale: Locale; script: boolean }

export const modes: Mode[] = [
  { name: "fr", locale: "fr", script: true },
  { name: "ar", locale: "ar", script: true },
  { name: "fr-without-script", locale: "fr", script: false },
]

/** A person in a browser of their own. */
export type Person = I18n & {
  page: Page
  /** Goes to a path of the site. */
  visit: (path: string) => Promise<void>
  /** Presses the button or follows the link of this name. */
  press: (name: string) => Promise<void>
  /** Fills the field of this name. */
  fill: (field: string, value: string) => Promise<void>
  /** Checks and pictures the page under this name. */
  look: (name: string) => Promise<void>
  signIn: (email: string, secret?: string) => Promise<void>
}

// The headless browser's own name is that of a robot, whose clicks are not counted.
const userAgent =
  "Mozilla/5.0 (Linux; Android 13; SM-A125F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36"

export type Stage = StageSettings & {
  enter: (mode: Mode, width?: number) => Promise<Person>
  /** Opens the back-office's sign-in page in a browser of its own. */
  enterBackOffice: (mode: Mode) => Promise<Clerk>
  letterTo: (address: string, about?: RegExp) => Promise<Letter>
}

/** The site of this run, and people who come to it. */
export const test = base.extend<{ stage: Stage }>({
  stage: async ({ browser }, use) => {
    const told = JSON.parse(process.env.STAGE ?? "{}") as StageSettings
    const opened: { context: BrowserContext; complaints: string[] }[] = []
    const open = async ({ locale, script }: Mode, { site, width }: { site: string; width: number }) => {
      const viewport = { width, height: 800 }
      const options = { userAgent, javaScriptEnabled: script, locale: i18n(locale).tag, baseURL: site, viewport }
      const context = await browser.newContext(options)
      const page = await context.newPage()
      opened.push({ context, complaints: listen(page) })
      return page
    }
    await use({
      ...told,
      letterTo: (address, about = /./) => letterTo(told.mailFolder, address, about),
      enter: async (mode, width = 1280) => person(await open(mode, { site: told.site, width }), mode),
      enterBackOffice: async (mode) => clerk(await open(mode, { site: told.backOffice, width: 1280 }), mode),
    })
    for (const { context } of opened) await context.close()
    for (const { complaints } of opened) expect(complaints, "what the browser's console complained of").toEqual([])
  },
})

// A form drawn again is answered 422, a refusal of the desk 409, a product that is not sold any more 410, and journeys cut
// lines; the browser writes every such answer in its console.
const expected = /the server responded with a status of (?:409|410|422)|net::ERR_INTERNET_DISCONNECTED/

function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error" && !expected.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`))
  return complaints
}

function person(page: Page, mode: Mode): Person {
  const words = i18n(mode.locale)
  const folder = path.resolve("artifacts/screenshots", mode.name)
  const look = (name: string) => lookAt({ page, folder, script: mode.script }, name)
  const visit = async (address: string) => void (await page.goto(address))
  const fill = (field: string, value: string) => page.locator(`main [name="${field}"]`).first().fill(value)
  const press = (name: string) => {
    const main = page.getByRole("main")
    const button = main.getByRole("button", { name, exact: true })
    const first = button.or(main.getByRole("link", { name, exact: true })).first()
    return follow(page, () => first.click())
  }
  return {
    ...words,
    ...{ page, look, visit, fill, press },
    async signIn(email, secret = password) {
      await visit(`/${mode.locale}/sign-in`)
      await page.locator("input[name=email]").fill(email)
      await page.locator("input[name=password]").fill(secret)
      await page.locator("main form button[type=submit]").first().click()
      await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"))
    },
  }
}

/** A letter whose subject begins so. */
export function about(subject: string): RegExp {
  return new RegExp(`^${RegExp.escape(subject)}`)
}

export { expect }
