/** A line as it was sent; `taxCents` is the VAT inside the whole line after its share of the discount. */
export type SentLine = {
  sku: string
  name: string | null
  quantity: number
  unitCents: bigint
  taxCents: bigint | null
}
/** The product that had this SKU, or one of whose variants had it, when the order was placed or last corrected. */
export type OrderLine = SentLine & { productId: string | null }

type StoredLine = {
  sku: string
  name: string | null
  quantity: number
  unitCents: number
  taxCents: number | null
  productId: string | null
}

export function goodsTotal(lines: readonly Pick<SentLine, "quantity" | "unitCents">[]): bigint {
  return lines.reduce((sum, line) => sum + BigInt(line.quantity) * line.unitCents, 0n)
}

export function unitsOf(lines: readonly Pick<SentLine, "quantity">[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0)
}

/** Lines as the column `orders.lines` keeps them; amounts there fit a JSON number by the limits of the order's form. */
export function storeLines(lines: readonly OrderLine[]): string {
  return JSON.stringify(
    lines.map((line): StoredLine => {
      const taxCents = line.taxCents === null ? null : Number(line.taxCents)
      const { sku, name, quantity, productId } = line
      return { sku, name, quantity, unitCents: Number(line.unitCents), taxCents, productId }
    }),
  )
}

export function readLines(stored: unknown): OrderLine[] {
  return (stored as StoredLine[]).map((line) => ({
    ...line,
    unitCents: BigInt(line.unitCents),
    taxCents: line.taxCents === null ? null : BigInt(line.taxCents),
  }))
}
