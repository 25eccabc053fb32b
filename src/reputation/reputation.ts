/** How a merchant pays and what becomes of the orders that influencers bring it, over the last days. */
export type Reputation = {
  countedOn: string
  /** Null when nothing was paid. */
  medianDaysToPay: number | null
  orders: number
  /** Shares in basis points; null of no order. */
  confirmedBp: number | null
  deliveredBp: number | null
  reversedBp: number | null
}

export const countedDays = 90
/** Of fewer orders a share says nothing. */
export const fewestOrders = 10

export function hasEnoughOrders({ orders }: Reputation): boolean {
  return orders >= fewestOrders
}
