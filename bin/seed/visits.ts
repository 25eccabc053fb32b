import type { Click } from "#src/clicks/click.ts"
import { clickDay } from "#src/clicks/click-day.ts"
import { newClickId } from "#src/clicks/click-id.ts"
import { day, later, minute } from "#src/clock.ts"
import { keyedHash } from "#src/crypto/keyed-hash.ts"
import type { Chance } from "./chance.ts"

/** A link and how it fares: clicks a day once it is known, from its first day on. */
export type StoryLink = { id: string; since: Date; dailyClicks: number; app: string | null; referrer: string | null }

const hours = [
  ...[3, 2, 1, 1, 1, 2, 4, 7, 9, 10, 11, 12, 14, 13, 11, 10, 11, 13, 16, 20, 26, 30, 24, 12].map((weight, hour) => ({
    hour,
    weight,
  })),
]
const classes = [
  { class: "person", weight: 88 },
  { class: "preview", weight: 7 },
  { class: "bot", weight: 4 },
  { class: "head", weight: 1 },
] as const
const cities = ["Casablanca", "Rabat", "Marrakech", "Fès", "Tanger", "Agadir"]

/** Every visit to these links until now, in the order of time. */
export function visitsTo(links: StoryLink[], now: Date, chance: Chance): Click[] {
  const moments = links.flatMap((link) => momentsOf(link, now, chance).map((at) => ({ link, at })))
  const people: string[] = []
  return moments
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ link, at }) => visit(link, at, people, chance))
}

function momentsOf(link: StoryLink, now: Date, chance: Chance): Date[] {
  const days = Math.ceil((now.getTime() - link.since.getTime()) / day) + 1
  return Array.from({ length: days }, (_, index) => index).flatMap((index) => {
    const fame = Math.min(1, 0.35 + index / 50)
    const weekend = [0, 5, 6].includes(later(link.since, index * day).getUTCDay()) ? 1.35 : 1
    // A story or a reel that goes round, about one day in twenty.
    const wave = chance.happens(0.05) ? 3 : 1
    const count = Math.round(link.dailyClicks * fame * weekend * wave * (0.5 + chance.next()))
    return Array.from({ length: count }, () => momentOf(later(link.since, index * day), chance)).filter(
      (at) => at < now && at > link.since,
    )
  })
}

function momentOf(someDay: Date, chance: Chance): Date {
  const midnight = Math.floor(someDay.getTime() / day) * day
  return new Date(midnight + chance.weighted(hours).hour * 60 * minute + chance.between(0, 3_599_999))
}

function visit(link: StoryLink, at: Date, people: string[], chance: Chance): Click {
  const returns = people.length > 50 && chance.happens(0.18)
  const visitor = returns ? chance.pick(people.slice(-40)) : chance.hex(16)
  if (!returns) people.push(visitor)
  const known = chance.weighted(classes).class
  return {
    ...{ id: newClickId(at.getTime()), linkId: link.id, day: clickDay(at.getTime()), class: known },
    ...{
      visitor,
      visitKey: returns ? visitor : chance.hex(16),
      ipKey: keyedHash("visitor", visitor).toString("hex").slice(0, 32),
    },
    ...{ country: "MA", city: chance.pick(cities) },
    ...(known === "person" ? { referrerHost: link.referrer, inApp: link.app } : { referrerHost: null, inApp: null }),
  }
}
