import { refused } from "#src/result.ts"
import { reinstateAccount } from "#src/suspensions/reinstate-account.ts"
import { suspendAccount } from "#src/suspensions/suspend-account.ts"
import {
  type SuspensionReason,
  type SuspensionScope,
  suspensionReasons,
  suspensionScopes,
} from "#src/suspensions/suspension.ts"
import type { Act, Values } from "./act.ts"

const accountOf = (record: Values) => record.accountId ?? ""

export const suspension: Act = {
  name: "suspension",
  kind: "record",
  ability: "suspend",
  icon: "PauseCircle",
  isDanger: true,
  fields: [
    { name: "scope", kind: "choice", values: suspensionScopes, required: true },
    { name: "reason", kind: "choice", values: suspensionReasons, required: true },
    { name: "message", kind: "long", max: 2000 },
  ],
  offeredOn: ({ kind, closedAt }) => kind !== "platform" && !closedAt,
  accountOf,
  async run(trx, actor, { values, now }) {
    const { scope, reason, message = "" } = values
    if (!scope) return refused("scope_missing")
    if (!reason) return refused("reason_missing")
    const order = { scope: scope as SuspensionScope, reason: reason as SuspensionReason, message }
    return suspendAccount(trx, actor, { accountId: actor.accountId, ...order }, now)
  },
}

export const reinstatement: Act = {
  name: "reinstatement",
  kind: "record",
  ability: "suspend",
  icon: "PlayCircle",
  fields: [{ name: "lifting_reason", kind: "long", required: true, max: 2000 }],
  offeredOn: ({ suspension }) => suspension !== "none",
  accountOf,
  run: (trx, actor, { values, now }) =>
    reinstateAccount(trx, actor, { accountId: actor.accountId, reason: values.lifting_reason ?? "" }, now),
}
