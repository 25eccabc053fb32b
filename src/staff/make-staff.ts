import { randomUUID } from "node:crypto"
import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { type Appointment, appointStaff, type NewStaff } from "./appoint-staff.ts"
import { requireStaffAbility } from "./require-staff-ability.ts"

/** Appoints somebody and mails them how to come in. In the platform's account. */
export async function makeStaff(trx: Trx, actor: StaffActor, person: NewStaff, now: Date): Promise<Appointment> {
  requireStaffAbility(actor, "manage_staff")
  const appointment = await appointStaff(trx, actor, person, now)
  if (!appointment.ok) return appointment

  await enqueue(trx, "send-staff-welcome", { userId: appointment.value.userId, requestId: randomUUID() })
  return appointment
}
