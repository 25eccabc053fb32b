import type { StaffAbility } from "#src/staff/staff-roles.ts"
import { adminCan, type StaffAdmin } from "./staff-admin.ts"

type Place = { path: string; ability: StaffAbility; icon: string }
type Group = { name: string; places: Record<string, Place> }

function resource(name: string, ability: StaffAbility, icon: string): Place {
  return { path: `/admin/resources/${name}`, ability, icon }
}

function page(name: string, ability: StaffAbility, icon: string): Place {
  return { path: `/admin/pages/${name}`, ability, icon }
}

/** Every place of the back-office, once: what the menu shows to a role is what the server answers to it. */
const groups: Group[] = [
  {
    name: "review",
    places: {
      desk: { path: "/admin/pages/desk", ability: "see_papers", icon: "CheckSquare" },
      products_to_read: page("products_to_read", "review", "Book"),
      disputes: page("disputes", "arbitrate", "MessageSquare"),
      reports: page("reports", "moderate", "Flag"),
      reviews: resource("reviews", "arbitrate", "Star"),
      search: { path: "/admin/pages/search", ability: "see_accounts", icon: "Search" },
    },
  },
  {
    name: "finance",
    places: {
      finance: page("finance", "see_money", "CheckSquare"),
      batches: page("batches", "see_money", "Layers"),
      failures: page("failures", "see_money", "AlertCircle"),
      receivables: page("receivables", "see_money", "Clock"),
      holds: page("holds", "hold_money", "Lock"),
      platform_payouts: page("platform_payouts", "see_money", "Send"),
      bank_statements: page("bank_statements", "see_money", "Download"),
      fee_bills: page("fee_bills", "see_money", "FileMinus"),
      issuer: page("issuer", "see_money", "Home"),
      ledger: { path: "/admin/pages/ledger", ability: "see_money", icon: "BookOpen" },
      papers: resource("papers", "see_money", "FileText"),
      money_settings: resource("money_settings", "see_money", "Sliders"),
      withholding_rules: resource("withholding_rules", "see_money", "Scissors"),
    },
  },
  {
    name: "parties",
    places: {
      accounts: resource("accounts", "see_accounts", "Users"),
      memberships: resource("memberships", "see_accounts", "User"),
      sessions: resource("sessions", "see_accounts", "Smartphone"),
      suspensions: resource("suspensions", "see_accounts", "PauseCircle"),
    },
  },
  {
    name: "trade",
    places: {
      programs: resource("programs", "see_accounts", "Flag"),
      enrollments: resource("enrollments", "see_accounts", "UserPlus"),
      orders: resource("orders", "see_accounts", "ShoppingBag"),
      commissions: resource("commissions", "see_money", "Percent"),
      ledger_entries: resource("ledger_entries", "see_money", "BookOpen"),
    },
  },
  {
    name: "platform",
    places: {
      audit_entries: resource("audit_entries", "see_audit", "FileText"),
      dead_letters: resource("dead_letters", "see_jobs", "AlertTriangle"),
      requirements: resource("requirements", "see_papers", "List"),
      retention_rules: resource("retention_rules", "see_audit", "Clock"),
      staff: resource("staff", "manage_staff", "Shield"),
      search_synonyms: resource("search_synonyms", "manage_rules", "Type"),
      search_rebuilds: resource("search_rebuilds", "manage_rules", "Database"),
    },
  },
]

export type Menu = { name: string; places: { name: string; path: string; icon: string }[] }[]

/** The menu of this person. */
export function menuOf(staff: StaffAdmin): Menu {
  return groups
    .map(({ name, places }) => ({
      name,
      places: Object.entries(places)
        .filter(([, { ability }]) => adminCan(staff, ability))
        .map(([place, { path, icon }]) => ({ name: place, path, icon })),
    }))
    .filter(({ places }) => places.length > 0)
}

/** What a resource or a page asks of whoever opens it; undefined for a name that is none. */
export function abilityFor(name: string): StaffAbility | undefined {
  return groups.find(({ places }) => Object.hasOwn(places, name))?.places[name]?.ability
}
