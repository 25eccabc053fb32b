import { expect, test } from "vitest"
import { goneHeader } from "#src/clicks/redirect.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { cloneDatabase } from "#tests/database.ts"
import { ask } from "#tests/site.ts"

await cloneDatabase()

test.each(["fr", "ar"] as const)("says in %s that a code is unknown, or that its offer is gone", async (locale) => {
  const headers = { cookie: `sys_locale=${locale}` }
  const unknown = await ask("/t/NOTHING", { headers })
  const gone = await ask("/t/GONE", { headers: { ...headers, [goneHeader]: "1" } })

  expect([unknown.status, gone.status]).toEqual([404, 410])
  expect(await unknown.text()).toContain(i18n(locale).t("errors.404.title"))
  expect(await gone.text()).toContain(i18n(locale).t("errors.410.title"))
})
