import type { Db, Trx } from "#db/database.ts"

export type TokenPurpose = "confirm_email" | "change_email" | "reset_password"

type Token = { tokenHash: Buffer; userId: string; purpose: TokenPurpose; email: string; expiresAt: Date }

export async function insertToken(db: Db, token: Token) {
  await db
    .insertInto("auth.tokens")
    .values(token)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function findToken(db: Db, tokenHash: Buffer, now: Date) {
  const token = await db
    .selectFrom("auth.tokens")
    .where("tokenHash", "=", tokenHash)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .select(["userId", "purpose", "email"])
    .executeTakeFirst()
  return token && { ...token, purpose: token.purpose as TokenPurpose }
}

/** Marks the token as used; only one of two attempts at once gets it. */
export function spendToken(trx: Trx, tokenHash: Buffer, now: Date) {
  return trx
    .updateTable("auth.tokens")
    .set({ usedAt: now })
    .where("tokenHash", "=", tokenHash)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .returning(["userId", "purpose", "email"])
    .executeTakeFirst()
}

/** The other links of the same kind that were mailed to the user are worth nothing any more. */
export async function voidTokens(trx: Trx, userId: string, purpose: TokenPurpose, now: Date) {
  await trx
    .updateTable("auth.tokens")
    .set({ usedAt: now })
    .where("userId", "=", userId)
    .where("purpose", "=", purpose)
    .where("usedAt", "is", null)
    .execute()
}

export async function deleteTokens(trx: Trx, userId: string) {
  await trx.deleteFrom("auth.tokens").where("userId", "=", userId).execute()
}
