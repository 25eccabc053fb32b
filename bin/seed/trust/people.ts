import type { StoryAccount, StoryPerson } from "../cast.ts"
import type { Holder } from "./holder.ts"

type Who = Pick<StoryPerson, "email" | "locale"> & { name: string }
type Known = Omit<Holder, "number" | "name" | "phone"> & { name?: string; phone?: string }

/** An account of the queue, opened at an hour of its own; the number makes the identifiers of whoever stands behind it. */
export function applicant(
  kind: StoryAccount["kind"],
  [number, age]: [number: number, age: number],
  { email, locale, name }: Who,
  known: Known,
): { account: StoryAccount; holder: Holder } {
  const phone = `+2126000002${number}`
  const owner = { email, locale, name: (known.name ?? name).split(" ")[0] ?? name }
  return {
    account: { ...{ kind, name, owner, phone }, age: age + (number % 9) / 20, city: known.city, bio: "" },
    holder: { ...{ name, phone }, ...known, number },
  }
}
