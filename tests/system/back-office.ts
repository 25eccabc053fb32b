import path from "node:path"
import { expect, type Page } from "playwright/test"
import { password } from "#tests/cast.ts"
import { say } from "../../admin/words.ts"
import { type StaffEmail, staffCode } from "./codes.ts"
import { lookAt } from "./look.ts"
import type { Mode } from "./stage.ts"

/** Somebody of the staff at the back-office. */
export type Clerk = {
  page: Page
  t: (key: string, parameters?: Record<string, string | number>) => string
  look: (name: string) => Promise<void>
  visit: (path: string) => Promise<void>
  press: (name: string) => Promise<void>
  /** Comes in by the password and the code of the second factor. */
  signIn: (email: StaffEmail) => Promise<void>
}

export function clerk(page: Page, { name, locale, script }: Mode): Clerk {
  const folder = path.resolve("artifacts/screenshots", name)
  const t: Clerk["t"] = (key, parameters) => say(locale, key, parameters)
  const press = (label: string) => page.getByRole("button", { name: label, exact: true }).first().click()
  return {
    ...{ page, t, press },
    look: (picture) => lookAt({ page, folder, script }, `back-office-${picture}`),
    visit: async (address) => void (await page.goto(address)),
    async signIn(email) {
      await page.goto("/admin/sign-in")
      const language = page.locator(`button[name=language][value=${locale}]`)
      if ((await language.count()) > 0) await language.click()
      await page.locator("[name=email]").fill(email)
      await page.locator("[name=password]").fill(password)
      await press(t("sign_in.continue"))
      await page.locator("[name=code]").fill(await staffCode(email))
      await press(t("sign_in.enter"))
      await expect(page).toHaveURL(/\/admin$/)
    },
  }
}
