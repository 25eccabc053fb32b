import type { Role } from "#src/accounts/abilities.ts"
import type { Actor, StaffActor } from "#src/accounts/actor.ts"
import type { StaffRole } from "#src/staff/staff-roles.ts"

/** A uuid to know by heart: a kind and a number. */
function uuid(kind: string, number: number): string {
  return `00000000-0000-7000-8${kind.padStart(3, "0")}-${String(number).padStart(12, "0")}`
}

function member(accountId: string, userId: string, role: Role = "owner"): Actor & { kind: "member" } {
  return { kind: "member", accountId, userId, role }
}

export const password = "un mot de passe solide"

/** When every story of the tests is told. */
export const now = new Date("2026-11-22T10:00:00Z")

const atlasId = uuid("a", 1)
const rifId = uuid("a", 2)
const salmaId = uuid("b", 1)
const youssefId = uuid("b", 2)
const noraId = uuid("b", 3)

export const users = {
  khadija: { id: uuid("c", 1), email: "khadija@atlas.example", name: "Khadija", locale: "fr" },
  hamza: { id: uuid("c", 2), email: "hamza@atlas.example", name: "Hamza", locale: "ar" },
  zineb: { id: uuid("c", 3), email: "zineb@atlas.example", name: "Zineb", locale: "fr" },
  tarik: { id: uuid("c", 4), email: "tarik@rif.example", name: "Tarik", locale: "ar" },
  salma: { id: uuid("c", 5), email: "salma@example.ma", name: "Salma", locale: "fr" },
  youssef: { id: uuid("c", 6), email: "youssef@example.ma", name: "يوسف", locale: "ar" },
  nora: { id: uuid("c", 7), email: "nora@example.ma", name: "Nora", locale: "fr" },
  karima: { id: uuid("c", 11), email: "karima@shareyoursales.example", name: "Karima", locale: "fr" },
  omar: { id: uuid("c", 12), email: "omar@shareyoursales.example", name: "عمر", locale: "ar" },
  sanae: { id: uuid("c", 13), email: "sanae@shareyoursales.example", name: "Sanae", locale: "fr" },
  driss: { id: uuid("c", 14), email: "driss@shareyoursales.example", name: "Driss", locale: "fr" },
} as const

/** The synthetic secret of every staff member's second factor: `codeOf` makes its codes. */
export const staffSecret = "SPEC2MENSPEC3MENSPEC4MENSPEC5MEN"

/** The platform's people, each by role; an act of theirs names the account it is about. */
export const staff = {
  compliance: (accountId: string): StaffActor => staffActor("compliance", users.karima.id, accountId),
  finance: (accountId: string): StaffActor => staffActor("finance", users.omar.id, accountId),
  support: (accountId: string): StaffActor => staffActor("support", users.sanae.id, accountId),
  administrator: (accountId: string): StaffActor => staffActor("administrator", users.driss.id, accountId),
}

function staffActor(role: StaffRole, userId: string, accountId: string): StaffActor {
  return { kind: "staff", accountId, userId, role }
}

/** The merchant of the story: a cooperative that sells argan oil. */
export const atlas = {
  id: atlasId,
  owner: member(atlasId, users.khadija.id),
  manager: member(atlasId, users.hamza.id, "manager"),
  viewer: member(atlasId, users.zineb.id, "viewer"),
  argan: { id: uuid("d", 1), sku: "ARGAN-50", slug: "huile-argan", priceCents: 12000n },
  amlou: { id: uuid("d", 2), sku: "AMLOU-250", slug: "amlou", priceCents: 8500n },
  /** 10 % on everything, hold 14 days, 10 % off with a promo code, manual approval. */
  program: { id: uuid("e", 1), slug: "atlas-ambassadeurs" },
  verification: uuid("3", 1),
  schedule: uuid("f", 1),
  /** Salma's place, approved since July. */
  salmas: uuid("1", 1),
  /** Youssef's application, not decided. */
  youssefs: uuid("1", 2),
}

/** The rival merchant: sees nothing of the others. */
export const rif = {
  id: rifId,
  owner: member(rifId, users.tarik.id),
  verification: uuid("3", 2),
  belgha: { id: uuid("d", 3), sku: "BELGHA-42", slug: "belgha", priceCents: 20000n },
  program: { id: uuid("e", 2), slug: "rif-partenaires" },
  schedule: uuid("f", 2),
}

export const salma = {
  id: salmaId,
  owner: member(salmaId, users.salma.id),
  verification: uuid("3", 3),
  link: { id: uuid("2", 1), code: "SALMA22" },
  promoCode: "SALMA10",
}

/** Has applied to Atlas, in Arabic. */
export const youssef = { id: youssefId, owner: member(youssefId, users.youssef.id) }

/** The rival influencer: enrolled nowhere. */
export const nora = { id: noraId, owner: member(noraId, users.nora.id) }
