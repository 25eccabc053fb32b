export const roles = ["owner", "manager", "finance", "viewer"] as const
export type Role = (typeof roles)[number]

const byRole = {
  viewer: ["view"],
  finance: ["view", "view_money", "export", "pay"],
  manager: [
    "view",
    "view_money",
    "export",
    "manage_catalogue",
    "manage_programs",
    "manage_enrollments",
    "manage_orders",
    "promote",
    "converse",
  ],
  owner: [
    ...["view", "view_money", "export", "manage_catalogue", "manage_programs", "manage_enrollments", "manage_orders"],
    ...["promote", "converse", "pay", "manage_members", "manage_keys", "manage_account"],
  ],
} as const

export type Ability =
  | "view"
  | "view_money"
  | "export"
  | "pay"
  | "manage_catalogue"
  | "manage_programs"
  | "manage_enrollments"
  | "manage_orders"
  | "promote"
  | "converse"
  | "manage_members"
  | "manage_keys"
  | "manage_account"

export function can(role: Role, ability: Ability): boolean {
  return (byRole[role] as readonly string[]).includes(ability)
}
