import { describe, expect } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { later, minute } from "#src/clock.ts"
import { acceptAnyCode } from "#src/second-factors/accept-any-code.ts"
import { acceptCode } from "#src/second-factors/accept-code.ts"
import { acceptRecoveryCode } from "#src/second-factors/accept-recovery-code.ts"
import { beginSetUp } from "#src/second-factors/begin-set-up.ts"
import { confirmReplacement, confirmSetUp } from "#src/second-factors/confirm-set-up.ts"
import { hasFreshSecondFactor } from "#src/second-factors/fresh-second-factor.ts"
import { readSecondFactor } from "#src/second-factors/read-second-factor.ts"
import { renewRecoveryCodes } from "#src/second-factors/renew-recovery-codes.ts"
import { now, salma, staffSecret, users, youssef } from "../cast.ts"
import { cloneDatabase, enqueued, test } from "../database.ts"
import { codeOf } from "./code-of.ts"
import { switchOnFor } from "./switch-on-for.ts"

const { id: userId, email } = users.salma
const wrong = { ok: false, reason: "wrong_code" }

describe("setting an application up", () => {
  test("shows the same secret while its page is reloaded, and another after an hour", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const first = await beginSetUp(trx, { userId, email }, now)
      const again = await beginSetUp(trx, { userId, email }, later(now, 10 * minute))
      const later1 = await beginSetUp(trx, { userId, email }, later(now, 61 * minute))

      expect(again.secret).toBe(first.secret)
      expect(first.address).toContain(`secret=${first.secret}&algorithm=SHA1&digits=6&period=30`)
      expect(first.address).toContain(`otpauth://totp/ShareYourSales:${encodeURIComponent(email)}`)
      expect(first.qrSvg).toMatch(/^<svg /)
      expect(later1.secret).not.toBe(first.secret)
    })
  })

  test("switches nothing on before a right code, and tells the person when it does", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const { secret } = await beginSetUp(trx, { userId, email }, now)

      expect(await confirmSetUp(trx, userId, "000000", now)).toEqual(wrong)
      expect(await readSecondFactor(trx, userId)).toBeNull()
      const confirmed = await confirmSetUp(trx, userId, codeOf(secret, now), now)
      expect(confirmed).toMatchObject({ ok: true })
      expect(confirmed.ok && new Set(confirmed.value.recoveryCodes).size).toBe(10)
      expect(await readSecondFactor(trx, userId)).toEqual({ since: now, codesLeft: 10 })
      expect(await enqueued(trx, "send-second-factor-notice")).toMatchObject([{ userId, change: "switched_on" }])
    })
  })

  test("never takes the place of an application that is on, unless it is a replacement", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const { secret: old } = await switchOnFor(trx, users.salma, now)
      const at = later(now, 10 * minute)
      const { secret } = await beginSetUp(trx, { userId, email }, at)

      expect(await confirmSetUp(trx, userId, codeOf(secret, at), at)).toEqual({ ok: false, reason: "already_on" })
      expect(await acceptCode(trx, userId, codeOf(old, at), at)).toMatchObject({ ok: true })
      expect(await confirmReplacement(trx, userId, codeOf(secret, at), at)).toMatchObject({ ok: true })
      const after = later(at, minute)
      expect(await acceptCode(trx, userId, codeOf(old, after), after)).toEqual(wrong)
      expect(await acceptCode(trx, userId, codeOf(secret, after), after)).toMatchObject({ ok: true })
    })
  })

  test("keeps the secret sealed, bound to its user, and the recovery codes hashed", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const { secret, recoveryCodes } = await switchOnFor(trx, users.salma, now)
      const factor = await trx.selectFrom("auth.secondFactors").where("userId", "=", userId).selectAll().execute()
      const codes = await trx.selectFrom("auth.recoveryCodes").where("userId", "=", userId).selectAll().execute()
      const stored = JSON.stringify([factor, codes], (_key, value) => (typeof value === "bigint" ? `${value}` : value))

      expect(stored).not.toContain(secret)
      for (const code of recoveryCodes) expect(stored).not.toContain(code.slice(0, 5))
      expect(codes.every(({ codeHash }) => codeHash.length === 32)).toBe(true)
      // Somebody else's sealed secret opens nothing.
      const secretSealed = factor[0]?.secretSealed ?? Buffer.of()
      const stolen = { userId: users.youssef.id, secretSealed, createdAt: now, confirmedAt: now }
      await trx.insertInto("auth.secondFactors").values(stolen).execute()
      await expect(acceptCode(trx, users.youssef.id, codeOf(secret, now), now)).rejects.toThrow()
    })
  })
})

test("is set up once by two confirmations at once, with the codes of one of them", async () => {
  const app = await shared
  const at = new Date()
  const { id, email: address } = users.zineb
  const { secret } = await beginSetUp(app, { userId: id, email: address }, at)
  const confirm = () => inNoAccount(app, (trx) => confirmSetUp(trx, id, codeOf(secret, at), at))
  const both = await Promise.all([confirm(), confirm()])

  expect(both.filter((one) => one.ok).length).toBe(1)
  expect(await readSecondFactor(app, id)).toMatchObject({ codesLeft: 10 })
})

describe("a code of the application", () => {
  test("is taken once, from one step before to one step after, as it may be typed", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const { secret } = await switchOnFor(trx, users.salma, now)
      const at = (seconds: number) => later(now, seconds * 1000)
      const take = (code: string, seconds: number) => acceptCode(trx, userId, code, at(seconds))

      expect(await take(codeOf(secret, now), 0)).toEqual({ ok: false, reason: "used_code" })
      expect(await take(codeOf(secret, at(120)), 60)).toEqual(wrong)
      expect(await take(codeOf(secret, at(90)), 60)).toMatchObject({ ok: true })
      expect(await take(codeOf(secret, at(60)), 60)).toEqual({ ok: false, reason: "used_code" })
      expect(await take(codeOf(secret, at(90)), 90)).toEqual({ ok: false, reason: "used_code" })
      const arabic = codeOf(secret, at(150)).replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)] ?? "")
      expect(await take(`${arabic.slice(0, 3)} ${arabic.slice(3)}`, 180)).toMatchObject({ ok: true })
    })
  })

  test.each([
    "",
    "12345",
    "1234567",
    "abcdef",
    "-12345",
    "1e5",
    "0x1234",
    "é23456",
    "𝟙𝟚𝟛𝟜𝟝",
    "\u202e123456",
    "９９".repeat(50),
  ])("is not %j", async (typed) => {
    const app = await shared
    expect(await acceptCode(app, users.karima.id, typed, new Date())).toEqual(wrong)
  })

  test("of somebody without a second factor, or of nobody, is wrong", async ({ as }) => {
    await as(youssef.owner, async (trx) => {
      expect(await acceptCode(trx, users.youssef.id, codeOf(staffSecret, now), now)).toEqual(wrong)
      expect(await acceptCode(trx, salma.id, codeOf(staffSecret, now), now)).toEqual(wrong)
      expect(await acceptAnyCode(trx, users.youssef.id, "ABCDE-23456", now)).toEqual(wrong)
    })
  })

  test("opens once when it is sent twenty times at once", async () => {
    const app = await shared
    const [at, { id }] = [new Date(), users.omar]
    const tries = await Promise.all(Array.from({ length: 20 }, () => acceptCode(app, id, codeOf(staffSecret, at), at)))

    expect(tries.filter((one) => one.ok).length).toBe(1)
    expect(tries.filter((one) => !one.ok && one.reason === "used_code").length).toBe(19)
  })
})

describe("a recovery code", () => {
  test("serves once, however it is typed, and its person is told", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const { recoveryCodes } = await switchOnFor(trx, users.salma, now)
      const [first = "", second = ""] = recoveryCodes

      expect(await acceptRecoveryCode(trx, userId, ` ${first.toLowerCase().replace("-", " ")} `, now)).toEqual({
        ok: true,
        value: { left: 9 },
      })
      expect(await acceptRecoveryCode(trx, userId, first, now)).toEqual(wrong)
      expect(await acceptAnyCode(trx, userId, second, now)).toMatchObject({ ok: true })
      const notices = (await enqueued(trx, "send-second-factor-notice")) as { change: string }[]
      expect(notices.map(({ change }) => change)).toEqual(["switched_on", "recovery_code_used", "recovery_code_used"])
    })
  })

  test("is its own person's only, and worth nothing once the codes were renewed", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      const { recoveryCodes } = await switchOnFor(trx, users.salma, now)
      await switchOnFor(trx, users.youssef, now)
      const [first = ""] = recoveryCodes

      expect(await acceptRecoveryCode(trx, users.youssef.id, first, now)).toEqual(wrong)
      const [renewed = ""] = await renewRecoveryCodes(trx, userId, now)
      expect(await acceptRecoveryCode(trx, userId, first, now)).toEqual(wrong)
      expect(await acceptRecoveryCode(trx, userId, renewed, now)).toMatchObject({ ok: true, value: { left: 9 } })
    })
  })

  test("opens once when it is sent twenty times at once", async () => {
    const app = await shared
    const [at, { id }] = [new Date(), users.sanae]
    const [code = ""] = await inNoAccount(app, (trx) => renewRecoveryCodes(trx, id, at))
    const attempt = () => inNoAccount(app, (trx) => acceptRecoveryCode(trx, id, code, at))
    const tries = await Promise.all(Array.from({ length: 20 }, attempt))

    expect(tries.filter((one) => one.ok).length).toBe(1)
  })
})

test("is fresh for five minutes", () => {
  expect(hasFreshSecondFactor({ secondFactorAt: null }, now)).toBe(false)
  expect(hasFreshSecondFactor({ secondFactorAt: later(now, -4.9 * minute) }, now)).toBe(true)
  expect(hasFreshSecondFactor({ secondFactorAt: later(now, -5 * minute) }, now)).toBe(false)
})

const shared = cloneDatabase().then((database) => database.open("app", 10))
