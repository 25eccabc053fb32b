import { describe, expect, test } from "vitest"
import {
  attribute,
  type Candidates,
  type ClickTouch,
  type CustomerTouch,
  type EnrollmentTerms,
  type PromoCodeTouch,
} from "#src/conversions/attribution.ts"

const placedAt = new Date("2026-11-22T10:00:00Z")
const minute = 60_000
const day = 24 * 60 * minute
const before = (ms: number) => new Date(placedAt.getTime() - ms)

const salma: EnrollmentTerms = {
  enrollmentId: "salma",
  programId: "beauty",
  windowDays: 30,
  model: "last_click",
  programClosedAt: null,
  enrollmentEndedAt: null,
  isSuspended: false,
  isSelf: false,
}
const yassine: EnrollmentTerms = { ...salma, enrollmentId: "yassine" }

const code = (terms: EnrollmentTerms): PromoCodeTouch => ({ ...terms, promoCodeId: `code of ${terms.enrollmentId}` })
const click = (terms: EnrollmentTerms, age: number, isBot = false): ClickTouch => {
  return { ...terms, clickId: `click of ${terms.enrollmentId}`, clickedAt: before(age), isBot }
}
const customer = (terms: EnrollmentTerms, age: number): CustomerTouch => ({ ...terms, touchedAt: before(age) })
const nothing: Candidates = { placedAt, promoCode: null, clicks: [], customer: null }

function outcome(candidates: Partial<Candidates>): string {
  const attribution = attribute({ ...nothing, ...candidates })
  return attribution.credited ? `${attribution.reason} ${attribution.enrollmentId}` : attribution.reason
}

describe("promo code, then click, then remembered customer", () => {
  test.each<[string, Partial<Candidates>]>([
    ["none", {}],
    ["promo_code salma", { promoCode: code(salma), clicks: [click(yassine, day)], customer: customer(yassine, day) }],
    ["click yassine", { clicks: [click(yassine, day)], customer: customer(salma, day) }],
    ["customer salma", { customer: customer(salma, day) }],
    ["click salma", { clicks: [click(yassine, 2 * day), click(salma, day)] }],
  ])("%s", (expected, candidates) => {
    expect(outcome(candidates)).toBe(expected)
  })
})

describe("the window runs from the touch to the order", () => {
  test.each<[string, Partial<Candidates>]>([
    ["click salma", { clicks: [click(salma, 30 * day)] }],
    ["expired", { clicks: [click(salma, 30 * day + 1)] }],
    ["customer salma", { customer: customer(salma, 30 * day) }],
    ["expired", { customer: customer(salma, 31 * day) }],
    ["promo_code salma", { promoCode: code(salma) }],
  ])("%s", (expected, candidates) => {
    expect(outcome(candidates)).toBe(expected)
  })

  test("forgives five minutes to clocks that differ, and no more", () => {
    expect(outcome({ clicks: [click(salma, -5 * minute)] })).toBe("click salma")
    expect(outcome({ clicks: [click(salma, -5 * minute - 1)] })).toBe("none")
  })
})

describe("first click, by the program's choice", () => {
  const first = { ...salma, model: "first_click" as const }
  const firstYassine = { ...yassine, model: "first_click" as const }

  test("credits the earliest click of the program", () => {
    expect(outcome({ clicks: [click(firstYassine, day), click(first, 3 * day)] })).toBe("click salma")
  })

  test("leaves out an earliest click that is too old", () => {
    expect(outcome({ clicks: [click(firstYassine, day), click(first, 31 * day)] })).toBe("click yassine")
  })

  test("leaves another program's clicks alone", () => {
    const other = { ...first, programId: "kitchen" }

    expect(outcome({ clicks: [click(firstYassine, day), click(other, 3 * day)] })).toBe("click yassine")
  })
})

describe("who earns nothing", () => {
  test.each<[string, Partial<EnrollmentTerms>]>([
    ["self_order", { isSelf: true }],
    ["suspended", { isSuspended: true }],
    ["program_closed", { programClosedAt: placedAt }],
    ["program_closed", { enrollmentEndedAt: before(day) }],
  ])("%s", (reason, terms) => {
    expect(outcome({ promoCode: code({ ...salma, ...terms }) })).toBe(reason)
    expect(outcome({ clicks: [click({ ...salma, ...terms }, day)] })).toBe(reason)
    expect(outcome({ customer: customer({ ...salma, ...terms }, day) })).toBe(reason)
  })

  test("an order placed before its program closed is credited", () => {
    expect(outcome({ promoCode: code({ ...salma, programClosedAt: new Date(placedAt.getTime() + 1) }) })).toBe(
      "promo_code salma",
    )
  })
})

describe("a candidate that fails gives way to the next", () => {
  test("and the order is credited to the one that holds", () => {
    expect(outcome({ clicks: [click(salma, 31 * day)], customer: customer(yassine, day) })).toBe("customer yassine")
    expect(outcome({ promoCode: code({ ...salma, isSelf: true }), clicks: [click(yassine, day)] })).toBe(
      "click yassine",
    )
  })

  test("and when all fail the order keeps the reason of the first", () => {
    const suspended = { ...yassine, isSuspended: true }

    expect(outcome({ clicks: [click(salma, 31 * day)], customer: customer(suspended, day) })).toBe("expired")
    expect(outcome({ promoCode: code(suspended), clicks: [click(salma, 31 * day)] })).toBe("suspended")
  })
})

test("a click flagged as a bot that brought an order is credited and shown to staff", () => {
  expect(attribute({ ...nothing, clicks: [click(salma, day, true)] })).toMatchObject({
    credited: true,
    clickId: "click of salma",
    touchedAt: before(day),
    needsReview: true,
  })
})
