import type { Trx } from "#db/database.ts"
import { noBalances } from "#src/ledger/postings.ts"
import { findBalances } from "#src/ledger/queries.ts"

/** What the books say of an order, read past the use cases. */
export async function recordOf(trx: Trx, accountId: string, externalId = "1001") {
  const order = await trx
    .selectFrom("orders")
    .where("accountId", "=", accountId)
    .where("externalId", "=", externalId)
    .selectAll()
    .executeTakeFirstOrThrow()
  const conversion = await trx.selectFrom("conversions").where("orderId", "=", order.id).selectAll().executeTakeFirst()
  const commission =
    conversion &&
    (await trx.selectFrom("commissions").where("conversionId", "=", conversion.id).selectAll().executeTakeFirst())
  const balances = commission ? await findBalances(trx, accountId, commission.id) : noBalances
  return { order, conversion: conversion ?? null, commission: commission ?? null, balances }
}
