import { staffRoles } from "#src/staff/staff-roles.ts"
import { appointment, departure, roleChange, staffFactorReset } from "../acts/staff-acts.ts"
import type { Resource } from "../resource.ts"
import { languages } from "../words.ts"

export const staff: Resource = {
  rows: {
    name: "staff",
    key: ["userId"],
    newestBy: "createdAt",
    columns: {
      userId: { kind: "id" },
      name: { kind: "text" },
      email: { kind: "text" },
      role: { kind: "choice", values: staffRoles },
      language: { kind: "choice", values: languages },
      secondFactorAt: { kind: "when" },
      createdAt: { kind: "when" },
      endedAt: { kind: "when" },
    },
    select: (trx) =>
      trx
        .selectFrom("auth.staff as staff")
        .innerJoin("auth.users as users", "users.id", "staff.userId")
        .leftJoin("auth.secondFactors as factors", "factors.userId", "staff.userId")
        .select(["staff.userId", "users.name", "users.email", "staff.role", "staff.language"])
        .select(["factors.confirmedAt as secondFactorAt", "staff.createdAt", "staff.endedAt"]),
  },
  title: "name",
  list: ["name", "role", "email", "secondFactorAt", "endedAt"],
  filters: ["name", "email", "role"],
  acts: [appointment, roleChange, departure, staffFactorReset],
}
