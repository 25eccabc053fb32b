import type { Trx } from "#db/database.ts"
import { type Actor, actorId } from "#src/accounts/actor.ts"
import { admitPerson } from "#src/accounts/admit-person.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { insertStaff, type StaffLanguage } from "./queries.ts"
import type { StaffRole } from "./staff-roles.ts"

export type NewStaff = { email: string; name: string; role: StaffRole; language: StaffLanguage }
export type Appointment = Result<{ userId: string }, "already_staff">

/** Makes somebody staff, by the command or by an administrator (`makeStaff`); nothing of the site leads here. */
export async function appointStaff(trx: Trx, actor: Actor, person: NewStaff, now: Date): Promise<Appointment> {
  const { email, name, role, language } = person
  const locale = language === "ar" ? "ar" : "fr"
  const userId = await admitPerson(trx, { email, name, locale }, now)
  const createdBy = actorId(actor)
  if (!(await insertStaff(trx, { userId, role, language, createdBy, createdAt: now }))) return refused("already_staff")

  await recordAct(trx, actor, "make_staff", userId, { role })
  return ok({ userId })
}
