export const staffRoles = ["compliance", "finance", "support", "administrator"] as const
export type StaffRole = (typeof staffRoles)[number]

export type StaffAbility =
  | "see_accounts"
  | "see_papers"
  | "review"
  | "see_money"
  | "hold_money"
  | "arbitrate"
  | "moderate"
  | "pay"
  | "suspend"
  | "end_sessions"
  | "see_audit"
  | "see_jobs"
  | "retry_jobs"
  | "manage_rules"
  | "manage_staff"
  | "reset_second_factor"

const byRole: Record<StaffRole, readonly StaffAbility[]> = {
  support: ["see_accounts", "see_jobs"],
  finance: ["see_accounts", "see_money", "hold_money", "pay", "see_audit"],
  compliance: [
    ...["see_accounts", "see_papers", "review", "hold_money", "arbitrate", "moderate", "suspend"],
    ...["end_sessions", "see_audit"],
    "reset_second_factor",
  ] as StaffAbility[],
  administrator: [
    ...["see_accounts", "see_papers", "review", "see_money", "hold_money", "arbitrate", "moderate", "pay", "suspend"],
    ...["end_sessions", "see_audit", "see_jobs", "retry_jobs", "manage_rules", "manage_staff", "reset_second_factor"],
  ] as StaffAbility[],
}

export function staffCan(role: StaffRole, ability: StaffAbility): boolean {
  return byRole[role].includes(ability)
}
