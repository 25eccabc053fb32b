import { describe, expect, test } from "vitest"
import { day, later, minute } from "#src/clock.ts"
import { attribute, type Touch } from "#src/conversions/attribution.ts"

type NamedTouch = Touch & { of: string }

const placedAt = new Date("2026-11-22T10:00:00Z")
const salma: Omit<NamedTouch, "kind" | "touchedAt"> = {
  of: "salma",
  programId: "beauty",
  windowDays: 30,
  model: "last_click",
  endedAt: null,
  isSuspended: false,
  isSelf: false,
  isBeyondBudget: false,
}
const yassine = { ...salma, of: "yassine" }

const code = (of: typeof salma): NamedTouch => ({ ...of, kind: "promo_code", touchedAt: placedAt })
const click = (of: typeof salma, age: number): NamedTouch => ({
  ...of,
  kind: "click",
  touchedAt: later(placedAt, -age),
})
const customer = (of: typeof salma, age: number): NamedTouch => {
  return { ...of, kind: "customer", touchedAt: later(placedAt, -age) }
}

function outcome(...touches: NamedTouch[]): string {
  const attribution = attribute(placedAt, touches)
  return attribution.credited ? `${attribution.reason} of ${attribution.touch.of}` : attribution.reason
}

describe("promo code, then click, then remembered customer", () => {
  test.each<[string, NamedTouch[]]>([
    ["none", []],
    ["promo_code of salma", [customer(yassine, day), click(yassine, day), code(salma)]],
    ["click of yassine", [customer(salma, day), click(yassine, day)]],
    ["customer of salma", [customer(salma, day)]],
    ["click of salma", [click(yassine, 2 * day), click(salma, day)]],
    ["customer of salma", [customer(yassine, 2 * day), customer(salma, day)]],
  ])("%s", (expected, touches) => {
    expect(outcome(...touches)).toBe(expected)
  })
})

describe("the window runs from the touch to the order", () => {
  test.each<[string, NamedTouch]>([
    ["click of salma", click(salma, 30 * day)],
    ["expired", click(salma, 30 * day + 1)],
    ["customer of salma", customer(salma, 30 * day)],
    ["expired", customer(salma, 31 * day)],
    ["promo_code of salma", code(salma)],
  ])("%s", (expected, touch) => {
    expect(outcome(touch)).toBe(expected)
  })

  test("forgives five minutes to clocks that differ, and no more", () => {
    expect(outcome(click(salma, -5 * minute))).toBe("click of salma")
    expect(outcome(click(salma, -5 * minute - 1))).toBe("none")
  })
})

describe("first click, by the program's choice", () => {
  const first = { ...salma, model: "first_click" as const }
  const firstYassine = { ...yassine, model: "first_click" as const }

  test("credits the earliest click of the program", () => {
    expect(outcome(click(firstYassine, day), click(first, 3 * day))).toBe("click of salma")
  })

  test("leaves out an earliest click that is too old", () => {
    expect(outcome(click(firstYassine, day), click(first, 31 * day))).toBe("click of yassine")
  })

  test("leaves another program's clicks alone", () => {
    expect(outcome(click(firstYassine, day), click({ ...first, programId: "kitchen" }, 3 * day))).toBe(
      "click of yassine",
    )
  })
})

describe("who earns nothing", () => {
  test.each<[string, Partial<Touch>]>([
    ["self_order", { isSelf: true }],
    ["suspended", { isSuspended: true }],
    ["program_closed", { endedAt: placedAt }],
    ["budget_reached", { isBeyondBudget: true }],
  ])("%s", (reason, change) => {
    const influencer = { ...salma, ...change }

    expect(outcome(code(influencer))).toBe(reason)
    expect(outcome(click(influencer, day))).toBe(reason)
    expect(outcome(customer(influencer, day))).toBe(reason)
  })

  test("an order placed before its program closed is credited", () => {
    expect(outcome(code({ ...salma, endedAt: later(placedAt, 1) }))).toBe("promo_code of salma")
  })
})

describe("a touch that fails gives way to the next", () => {
  test("and the order is credited to the one that holds", () => {
    expect(outcome(click(salma, 31 * day), customer(yassine, day))).toBe("customer of yassine")
    expect(outcome(code({ ...salma, isSelf: true }), click(yassine, day))).toBe("click of yassine")
  })

  test("and when all fail the order keeps the reason of the first", () => {
    const suspended = { ...yassine, isSuspended: true }

    expect(outcome(click(salma, 31 * day), customer(suspended, day))).toBe("expired")
    expect(outcome(code(suspended), click(salma, 31 * day))).toBe("suspended")
  })
})
