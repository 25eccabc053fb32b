import { describe, expect, test } from "vitest"
import { type CommissionFacts, type CommissionState, commissionStanding } from "#src/commissions/commission-state.ts"

const delivered = new Date("2026-11-05T10:00:00Z")
const holdEnd = new Date("2026-11-19T10:00:00Z")
const facts: CommissionFacts = {
  progress: { unitsKept: new Map([["ARGAN", 2]]), deliveredAt: delivered, settledAt: delivered },
  holdDays: 14,
  amountCents: 1833n,
  dueCents: 1833n,
  paidCents: 0n,
  blockedAt: null,
}
const undelivered = { ...facts.progress, deliveredAt: null }
const unsettled = { ...facts.progress, settledAt: null }
const nothingKept = { ...undelivered, unitsKept: new Map([["ARGAN", 0]]) }

describe("a commission follows its order, not the calendar", () => {
  test.each<[CommissionState, string, Partial<CommissionFacts>, Date]>([
    ["pending", "during the hold", {}, new Date(holdEnd.getTime() - 1)],
    ["released", "when the hold is over", {}, holdEnd],
    ["pending", "until the parcel is delivered", { progress: undelivered }, holdEnd],
    ["pending", "until the money reached the merchant", { progress: unsettled }, holdEnd],
    [
      "pending",
      "until the settlement that was announced",
      { progress: { ...facts.progress, settledAt: holdEnd } },
      delivered,
    ],
    ["released", "at once without a hold", { holdDays: 0 }, delivered],
    ["blocked", "when staff stopped it", { blockedAt: delivered }, holdEnd],
    ["paid", "once it was paid", { paidCents: 1833n }, holdEnd],
    ["paid", "even when a part came back", { paidCents: 1833n, dueCents: 917n }, holdEnd],
    ["reversed", "when all of it came back", { dueCents: 0n }, holdEnd],
    ["reversed", "when all of it came back after it was paid", { dueCents: 0n, paidCents: 1833n }, holdEnd],
    [
      "reversed",
      "when an order worth nothing is refused",
      { amountCents: 0n, dueCents: 0n, progress: nothingKept },
      holdEnd,
    ],
    ["released", "when it is worth nothing and kept", { amountCents: 0n, dueCents: 0n }, holdEnd],
  ])("%s %s", (state, _when, change, now) => {
    expect(commissionStanding({ ...facts, ...change }, now).state).toBe(state)
  })
})

test("says when it will be released as soon as the parcel is delivered, and not before", () => {
  expect(commissionStanding({ ...facts, progress: unsettled }, delivered).releaseAt).toEqual(holdEnd)
  expect(commissionStanding({ ...facts, progress: undelivered }, delivered).releaseAt).toBeNull()
  expect(commissionStanding({ ...facts, dueCents: 0n }, delivered).releaseAt).toBeNull()
})

test("says how much of it is lost", () => {
  expect(commissionStanding({ ...facts, dueCents: 917n }, holdEnd)).toMatchObject({
    state: "released",
    reversedCents: 916n,
  })
})
