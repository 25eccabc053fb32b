import path from "node:path"
import { type Cookie, expect, type Page } from "playwright/test"
import { password } from "#tests/cast.ts"
import { say } from "../../admin/words.ts"
import { type StaffEmail, staffCode } from "./codes.ts"
import { follow } from "./follow.ts"
import { lookAt } from "./look.ts"
import type { Mode } from "./stage.ts"

/** Somebody of the staff at the back-office. */
export type Clerk = {
  page: Page
  t: (key: string, parameters?: Record<string, string | number>) => string
  look: (name: string) => Promise<void>
  visit: (path: string) => Promise<void>
  press: (name: string) => Promise<void>
  /** Comes in by the password and the code of the second factor; in the session of before once they did. */
  signIn: (email: StaffEmail) => Promise<void>
  keepSession: (email: StaffEmail) => Promise<void>
  /** Finds the account by whatever is known of it. */
  openAccount: (identifier: string) => Promise<void>
}

// A code is good once and the next is thirty seconds away.
const sessions = new Map<StaffEmail, Cookie[]>()

export function clerk(page: Page, { name, locale, script }: Mode): Clerk {
  const folder = path.resolve("artifacts/screenshots", name)
  const t: Clerk["t"] = (key, parameters) => say(locale, key, parameters)
  const keepSession = async (email: StaffEmail) => void sessions.set(email, await page.context().cookies())
  const press = (label: string) =>
    follow(page, () => page.getByRole("button", { name: label, exact: true }).first().click())
  return {
    ...{ page, t, press, keepSession },
    look: (picture) => lookAt({ page, folder, script }, `back-office-${picture}`),
    visit: async (address) => void (await page.goto(address)),
    async signIn(email) {
      await page.context().addCookies(sessions.get(email) ?? [])
      await page.goto("/admin")
      await speak(page, locale)
      if (/\/admin$/.test(page.url())) return
      await page.locator("[name=email]").fill(email)
      await page.locator("[name=password]").fill(password)
      await press(t("sign_in.continue"))
      await page.locator("[name=code]").fill(await staffCode(email))
      await press(t("sign_in.enter"))
      await expect(page).toHaveURL(/\/admin$/)
      await keepSession(email)
    },
    async openAccount(identifier) {
      await page.goto("/admin/pages/search")
      const search = page.getByRole("main").getByRole("searchbox")
      await search.fill(identifier)
      await search.press("Enter")
      await page.getByRole("main").getByRole("listitem").getByRole("link").first().click()
      await expect(page.locator(".house-account h1")).toBeVisible()
    },
  }
}

/** Chooses the language where the page offers it. */
async function speak(page: Page, language: string) {
  const { hostname } = new URL(page.url())
  // Of the path that the back-office gives it, or a kept session's own would come before it.
  const cookie = { name: "sys_staff_language", value: language, domain: hostname, path: "/admin" }
  await page.context().addCookies([cookie])
  await page.reload()
}
