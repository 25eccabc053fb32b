/** What a sale is worth: a rule of one product, or of everything when `productId` is null. */
export type RewardRule = { productId: string | null } & RewardValue
export type RewardValue = { kind: "percent"; rateBp: number } | { kind: "fixed"; amountCents: bigint }

/** The first rule of the line's product, else the first rule for all, else nothing; an unknown SKU has no product. */
export function ruleFor(rules: readonly RewardRule[], productId: string | null): RewardRule | undefined {
  const own = productId === null ? undefined : rules.find((rule) => rule.productId === productId)
  return own ?? rules.find((rule) => rule.productId === null)
}
