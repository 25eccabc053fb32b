import { randomInt } from "node:crypto"
import * as cast from "./cast.ts"
import type { StaffMember } from "./trust/staff.ts"

export type StoryUser = { role: string; email: string; password: string; about: string; totp_secret?: string }

export type StoryUsers = {
  users: StoryUser[]
  /** People whose file, suspension or pause is worth a look from the inside. */
  applicants: StoryUser[]
  /** Who pays with the owner, as the second pair of eyes. */
  colleagues: StoryUser[]
}

type PasswordOf = (email: string) => string
type Person = [role: string, email: string, about: string]

const people: Person[] = [
  ["merchant_owner", cast.atlas.owner.email, "Coopérative Atlas, propriétaire"],
  ["merchant_viewer", "zineb@atlas.example", "Coopérative Atlas, lecture seule"],
  ["influencer", cast.salma.owner.email, "Salma B."],
  ["rival_merchant", cast.rif.owner.email, "متجر الريف"],
  ["rival_influencer", cast.nora.owner.email, "نورة ستايل"],
]

const applicants: Person[] = [
  ["open", "ghita@example.ma", "Ghita cuisine"],
  ["submitted", "halawiyat@example.ma", "حلويات أم كلثوم"],
  ["changes_requested", "rachid@example.ma", "Rachid au volant"],
  ["changes_requested", "zarabi@example.ma", "زرابي الأطلس المتوسط"],
  ["rejected", "bonsplans@example.ma", "Bons plans Maroc"],
  ["expired", "fatima@example.ma", "مطبخ للا فاطمة"],
  ["suspended", "contact@promoexpress.example", "Promo Express"],
  ["paused", cast.taliouine.owner.email, "Safran de Taliouine"],
]

const colleagues: Person[] = [
  ["merchant_finance", "latifa@atlas.example", "Coopérative Atlas, finances"],
  ["rival_finance", "souad@rif.example", "متجر الريف، المالية"],
]

/** Those who sign in, on the site and, with a second factor, in the back-office. */
export function storyUsers(staff: StaffMember[], passwordOf: PasswordOf): StoryUsers {
  const known = ([role, email, about]: Person): StoryUser => ({ role, email, about, password: passwordOf(email) })
  const members = staff.map(({ role, email, about, secret }) => ({
    ...known([role, email, about]),
    totp_secret: secret,
  }))
  return {
    users: [...people.map(known), ...members],
    applicants: applicants.map(known),
    colleagues: colleagues.map(known),
  }
}

const words = ["argan", "amlou", "zellige", "tajine", "medina", "safran", "jasmin", "atlas", "olivier", "menthe"]

/** Each demo has passwords of its own, made to be typed. */
export function passwordMaker(): PasswordOf {
  const made = new Map<string, string>()
  const word = () => words[randomInt(words.length)]
  return (email) => {
    const password = made.get(email) ?? `${word()}-${word()}-${randomInt(10_000, 100_000)}`
    made.set(email, password)
    return password
  }
}
