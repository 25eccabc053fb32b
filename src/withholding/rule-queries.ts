import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

export type StoredRule = Awaited<ReturnType<typeof findRule>>
export type RuleScope = Pick<
  StoredRule,
  "tax" | "payeeStatus" | "payerClass" | "payerMinTurnoverCents" | "attestationMaxDays"
>

/** Held until the transaction ends: whoever changes rules waits for one another. */
export async function lockRules(trx: Trx) {
  await sql`select pg_advisory_xact_lock(hashtextextended('withholding_rules', 0))`.execute(trx)
}

export function findRule(trx: Trx, id: string) {
  return trx
    .selectFrom("withholdingRules")
    .where("id", "=", id)
    .select(["tax", "payeeStatus", "payerClass", "payerMinTurnoverCents", "attestationMaxDays", "isFinal"])
    .select(["thresholdCents", "rateBp", "legalReferenceFr", "legalReferenceAr", "confirmed", "decidedBy"])
    .select(["validFrom", "validUntil"])
    .executeTakeFirstOrThrow(() => new NotFound(`withholding rule ${id}`))
}

/** Whether a rule of just that scope holds on that day or later. */
export async function isScopeTaken(trx: Trx, scope: RuleScope, from: string): Promise<boolean> {
  const { rows } = await sql<{ isTaken: boolean }>`
    select exists (select from withholding_rules
      where tax = ${scope.tax} and payee_status = ${scope.payeeStatus} and payer_class = ${scope.payerClass}
        and payer_min_turnover_cents is not distinct from ${scope.payerMinTurnoverCents}
        and attestation_max_days is not distinct from ${scope.attestationMaxDays}
        and (valid_until is null or valid_until >= ${from}::date)) as is_taken`.execute(trx)
  return rows[0]?.isTaken ?? false
}

export async function endRule(trx: Trx, id: string, validUntil: string) {
  await trx.updateTable("withholdingRules").set({ validUntil }).where("id", "=", id).execute()
}

export async function insertRule(trx: Trx, rule: StoredRule & { createdBy: string; createdAt: Date }): Promise<string> {
  const { id } = await trx.insertInto("withholdingRules").values(rule).returning("id").executeTakeFirstOrThrow()
  return id
}
