import fc from "fast-check"
import { expect, test } from "vitest"
import { quote } from "#src/checkout/quote.ts"

const argan = { priceCents: 12000n, deliveryCents: 3500n, vatRateBp: 2000 }

test.each([
  [1, 0, { goodsCents: 12000n, discountCents: 0n, deliveryCents: 3500n, totalCents: 15500n, taxCents: 2000n }],
  [2, 1000, { goodsCents: 24000n, discountCents: 2400n, deliveryCents: 3500n, totalCents: 25100n, taxCents: 3600n }],
  [3, 333, { goodsCents: 36000n, discountCents: 1199n, deliveryCents: 3500n, totalCents: 38301n, taxCents: 5800n }],
])("%i units at a discount of %i basis points", (quantity, discountBp, expected) => {
  expect(quote(argan, quantity, discountBp)).toEqual(expected)
})

test("names no VAT where the seller charges none", () => {
  expect(quote({ ...argan, vatRateBp: 0 }, 1, 0).taxCents).toBeNull()
})

test("never asks for less than the delivery nor for more than the shelf price", () => {
  const cents = fc.bigInt({ min: 1n, max: 10_000_000n })
  fc.assert(
    fc.property(
      cents,
      cents,
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 0, max: 9000 }),
      (price, delivery, units, bp) => {
        const { totalCents, goodsCents, discountCents } = quote(
          { priceCents: price, deliveryCents: delivery, vatRateBp: 2000 },
          units,
          bp,
        )

        expect(totalCents).toBe(goodsCents - discountCents + delivery)
        expect(discountCents <= goodsCents && discountCents >= 0n).toBe(true)
      },
    ),
  )
})
