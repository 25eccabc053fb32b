import { forgive, limit } from "./limits.ts"

/** Counts a try at a code, of the application or for recovery; throws TooMany. Six digits bear few guesses: forty a day at most. */
export async function limitCode(userId: string, address: string) {
  await limit("second_factor_address", address)
  await limit("second_factor_account", userId)
  await limit("second_factor_day", userId)
}

export async function forgiveCode(userId: string, address: string) {
  await forgive("second_factor_address", address)
  await forgive("second_factor_account", userId)
  await forgive("second_factor_day", userId)
}
