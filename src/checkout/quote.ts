type Priced = { priceCents: bigint; deliveryCents: bigint; vatRateBp: number }

/** Everything that the shopper pays, VAT inside. */
export type Quote = {
  goodsCents: bigint
  discountCents: bigint
  deliveryCents: bigint
  totalCents: bigint
  /** The VAT inside the goods after the discount; null where the seller charges none. */
  taxCents: bigint | null
}

/** The discount is rounded once, half up, on all the units together; delivery is paid once. */
export function quote(product: Priced, quantity: number, discountBp: number): Quote {
  const { priceCents, deliveryCents, vatRateBp } = product
  const goodsCents = priceCents * BigInt(quantity)
  const discountCents = halfUp(goodsCents * BigInt(discountBp), 10_000n)
  const netCents = goodsCents - discountCents
  const taxCents = vatRateBp > 0 ? halfUp(netCents * BigInt(vatRateBp), 10_000n + BigInt(vatRateBp)) : null
  return { goodsCents, discountCents, deliveryCents, totalCents: netCents + deliveryCents, taxCents }
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}
