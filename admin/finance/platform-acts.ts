import * as v from "valibot"
import { recordFeePayment } from "#src/fees/record-fee-payment.ts"
import { endPayerContract } from "#src/payer-contracts/end-payer-contract.ts"
import { recordPayerContract } from "#src/payer-contracts/record-payer-contract.ts"
import { recordRefund } from "#src/payouts/record-refund.ts"
import { day, reasonBody, text } from "./act-bodies.ts"
import { actRoute } from "./act-route.ts"

const contractBody = v.object({ licenceReference: text, contractReference: text, signedOn: day })

/** The licence and the mandate on which the platform pays for this merchant. */
export const recordContract = actRoute("pay", contractBody, ({ id, now, inAccount }, contract) =>
  inAccount(id("account"), (trx, actor) => recordPayerContract(trx, actor, contract, now)),
)

export const endContract = actRoute("pay", reasonBody, ({ id, now, inAccount }, { reason }) => {
  const contractId = id("contract")
  return inAccount(id("account"), (trx, actor) => endPayerContract(trx, actor, { contractId, reason }, now))
})

/** The platform has given back what it held of the merchant's money. */
export const refund = actRoute("pay", v.object({ refundedOn: day, proof: text }), ({ id, now, inAccount }, body) =>
  inAccount(id("account"), (trx, actor) => recordRefund(trx, actor, body, now)),
)

/** A merchant has paid the platform's bill of a month. */
export const payFeeBill = actRoute("pay", v.object({ paidOn: day, proof: text }), ({ id, now, inAccount }, body) => {
  const billId = id("bill")
  return inAccount(id("account"), (trx, actor) => recordFeePayment(trx, actor, { ...body, billId }, now))
})
