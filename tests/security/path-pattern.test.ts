import { expect, test } from "vitest"
import { pathPattern } from "#src/web/path-pattern.ts"

test.each([
  ["/fr/orders/imports/0190-aa/report?x=1", "/:locale/orders/imports/:id/report"],
  ["/ar/links/0190-aa/archival/removal", "/:locale/links/:id/archival/removal"],
  ["/ar/settings/keys/0190-aa/revocation", "/:locale/settings/keys/:id/revocation"],
  ["/fr/o/Secret-token", "/:locale/o/:secret"],
  ["/fr/email-confirmation/secretsecret", "/:locale/email-confirmation/:id"],
  ["/api/v1/orders/1001/events", "/api/v1/orders/:id/events"],
  ["/t/SALMA22", "/t/:code"],
  ["/", "/"],
])("tells %s as %s", (path, pattern) => {
  expect(pathPattern(path)).toBe(pattern)
})

test("keeps a visitor's own words out of the logs and the metrics", () => {
  const made = [
    "/fr/laila-benali",
    "/wp-admin",
    "/fr/orders/laila",
    "/api/v1/laila",
    "/api/laila",
    "http://evil/fr",
    "/aa/bb/cc",
  ]

  for (const path of made) expect(pathPattern(path)).not.toMatch(/laila|wp-admin|evil|cc/)
})
