import * as v from "valibot"
import { platformAccountId } from "#src/accounts/actor.ts"
import { refused } from "#src/result.ts"
import { resetSecondFactor } from "#src/second-factors/reset-second-factor.ts"
import { changeStaffRole } from "#src/staff/change-staff-role.ts"
import { endStaff } from "#src/staff/end-staff.ts"
import { makeStaff } from "#src/staff/make-staff.ts"
import { newStaffForm } from "#src/staff/staff-form.ts"
import { type StaffRole, staffRoles } from "#src/staff/staff-roles.ts"
import { languages } from "../words.ts"
import type { Act, Values } from "./act.ts"

const accountOf = () => platformAccountId
const isThere = ({ endedAt }: Values) => !endedAt

export const appointment: Act = {
  name: "appointment",
  kind: "resource",
  ability: "manage_staff",
  icon: "UserPlus",
  fields: [
    { name: "email", kind: "email", required: true },
    { name: "name", kind: "text", required: true, max: 120 },
    { name: "role", kind: "choice", values: staffRoles, required: true },
    { name: "language", kind: "choice", values: languages, required: true },
  ],
  accountOf,
  async run(trx, actor, { values, now }) {
    const parsed = v.safeParse(newStaffForm, values)
    return parsed.success ? makeStaff(trx, actor, parsed.output, now) : refused("fields_unreadable")
  },
}

export const roleChange: Act = {
  name: "role_change",
  kind: "record",
  ability: "manage_staff",
  icon: "Shuffle",
  fields: [{ name: "role", kind: "choice", values: staffRoles, required: true, from: "role" }],
  offeredOn: isThere,
  accountOf,
  run: async (trx, actor, { record, values }) =>
    values.role ? changeStaffRole(trx, actor, record.userId ?? "", values.role as StaffRole) : refused("role_missing"),
}

export const departure: Act = {
  name: "departure",
  kind: "record",
  ability: "manage_staff",
  icon: "UserX",
  isDanger: true,
  fields: [],
  offeredOn: isThere,
  accountOf,
  run: (trx, actor, { record, now }) => endStaff(trx, actor, record.userId ?? "", now),
}

export const staffFactorReset: Act = {
  name: "second_factor_reset",
  kind: "record",
  ability: "manage_staff",
  icon: "Unlock",
  isDanger: true,
  fields: [{ name: "proof", kind: "long", required: true, max: 500 }],
  offeredOn: (record) => isThere(record) && Boolean(record.secondFactorAt),
  accountOf,
  run: (trx, actor, { record, values }) =>
    resetSecondFactor(trx, actor, { userId: record.userId ?? "", reason: values.proof ?? "" }),
}
