import fc from "fast-check"

const who = fc.nat(1)
/** Counted from the last. */
const batch = fc.nat(3)
const inDays = fc.nat(5)
const verdict = fc.constantFrom(
  "paid" as const,
  "paid" as const,
  "paid" as const,
  "refused" as const,
  "silent" as const,
)
const verdicts = fc.array(verdict, { minLength: 1, maxLength: 2 })
const status = fc.constantFrom("auto_entrepreneur", "cpu", "registered_individual", "company")
// Ten per cent of them: from forty dirhams to forty thousand, so that a few cross 80 000 DH.
const unitCents = fc.constantFrom<number[]>(40_000, 1_000_001, 20_000_000, 40_000_000)
const orderEvent = fc.constantFrom("returned" as const, "refused" as const, "delivered" as const, "settled" as const)
const act = <Kind extends string>(kind: Kind) => ({ kind: fc.constant(kind) })
const weighed = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })

const anyAct = fc.oneof(
  weighed(
    16,
    fc.record({
      ...{ ...act("sell"), who, unitCents, units: fc.integer({ min: 1, max: 3 }) },
      isSettled: fc.constantFrom(true, true, true, false),
    }),
  ),
  weighed(
    5,
    fc.record({
      ...{ ...act("report"), order: fc.nat(30), type: orderEvent },
      units: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
    }),
  ),
  weighed(3, fc.record({ ...act("wait"), days: fc.integer({ min: 1, max: 40 }) })),
  weighed(6, fc.record({ ...act("payDay"), inDays, verdicts, isCut: fc.boolean() })),
  weighed(2, fc.record({ ...act("make"), inDays, isCut: fc.boolean() })),
  weighed(3, fc.record({ ...act("check"), batch, isExported: fc.boolean() })),
  weighed(1, fc.record({ ...act("cancel"), batch })),
  weighed(3, fc.record({ ...act("settle"), batch, verdicts, inDays, times: fc.integer({ min: 1, max: 2 }) })),
  weighed(
    2,
    fc.record({
      ...act("settle"),
      batch,
      verdicts: fc.constant<("paid" | "refused" | "silent")[]>(["refused"]),
      inDays,
      times: fc.constant(1),
    }),
  ),
  weighed(2, fc.record({ ...act("change"), who, status, daysAgo: fc.nat(90) })),
  weighed(1, fc.record({ ...act("payOutside"), who, daysAgo: fc.nat(60), cents: fc.constantFrom(100_000, 7_999_999) })),
  weighed(2, fc.record({ ...act("hold"), commission: fc.nat(30), isLifted: fc.boolean() })),
)

export type Act = typeof anyAct extends fc.Arbitrary<infer One> ? One : never
export type AnyHistory = { beganOn: string; acts: Act[] }

/** Weeks of two influencers and their payer, often around a new year. */
export const anyHistory: fc.Arbitrary<AnyHistory> = fc.record({
  beganOn: fc.constantFrom("2026-11-02", "2026-12-20", "2026-12-30"),
  acts: fc.array(anyAct, { minLength: 10, maxLength: 30, size: "max" }),
})
