import { endUserSessions } from "#src/accounts/end-user-sessions.ts"
import { ok } from "#src/result.ts"
import { resetSecondFactor } from "#src/second-factors/reset-second-factor.ts"
import type { Act, Values } from "./act.ts"

const accountOf = (record: Values) => record.accountId ?? ""
const userOf = (record: Values) => record.userId ?? ""

export const sessionEnd: Act = {
  name: "session_end",
  kind: "record",
  ability: "end_sessions",
  icon: "LogOut",
  isDanger: true,
  fields: [],
  accountOf,
  run: async (trx, actor, { record }) => ok(await endUserSessions(trx, actor, userOf(record))),
}

export const secondFactorReset: Act = {
  name: "second_factor_reset",
  kind: "record",
  ability: "reset_second_factor",
  icon: "Unlock",
  isDanger: true,
  fields: [{ name: "proof", kind: "long", required: true, max: 500 }],
  offeredOn: ({ secondFactorAt }) => Boolean(secondFactorAt),
  accountOf,
  run: (trx, actor, { record, values }) =>
    resetSecondFactor(trx, actor, { userId: userOf(record), reason: values.proof ?? "" }),
}
