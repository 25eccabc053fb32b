import type { OpenedBatch } from "../open-batch.ts"

/** The account that pays, as the bank must be told of it. */
type PayerAccount = { name: string; rib: string }

export type TransferOrder = OpenedBatch & {
  /** The same for the same batch, whenever it is written: a bank refuses what it was told before. */
  messageId: string
  payer: PayerAccount
}

/**
 * One bank's way to be told of transfers. A bank with a fixed-width layout of its own is one more of these, listed in
 * `transfer-formats.ts`: `write` must answer the same bytes for the same order, and throw rather than cut an amount or a RIB.
 */
export type TransferFormat = {
  extension: string
  contentType: string
  needsPayerRib: boolean
  write: (order: TransferOrder) => Uint8Array
}
