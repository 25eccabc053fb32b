import { expect, test } from "vitest"
import { isReserved } from "#src/profiles/handle.ts"

test.each(["shareyoursales-support", "team_share-your-sales", "sys", "closed-9"])(
  "@%s passes for the platform",
  (handle) => {
    expect(isReserved(handle)).toBe(true)
  },
)

test.each(["salma", "systeme-beaute", "supportive-nour", "aide-cuisine"])("@%s is anybody's", (handle) => {
  expect(isReserved(handle)).toBe(false)
})
