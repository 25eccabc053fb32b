import type { Contact } from "#src/orders/order-draft.ts"
import type { Chance } from "./chance.ts"

const names = [
  ...["Fatima Zahra", "Khaoula", "Meryem", "Hanane", "Sanae", "Ghita", "Asmae", "Rim", "Karim", "Anas", "Soufiane"],
  ...["فاطمة", "خديجة", "مريم", "سناء", "هاجر", "أمينة", "لطيفة", "عبد الله", "إدريس", "رشيد", "نبيل"],
]
const places = [
  { city: "Casablanca", street: "rue 12, Hay Hassani", weight: 30 },
  { city: "Rabat", street: "avenue Al Majd, Yacoub El Mansour", weight: 14 },
  { city: "Marrakech", street: "derb Sidi Bouloukat, médina", weight: 12 },
  { city: "Fès", street: "حي النرجس، زنقة 4", weight: 9 },
  { city: "Tanger", street: "شارع مولاي رشيد", weight: 11 },
  { city: "Agadir", street: "quartier Salam, bloc C", weight: 9 },
  { city: "Oujda", street: "طريق سيدي يحيى", weight: 5 },
  { city: "Meknès", street: "avenue des FAR", weight: 6 },
  { city: "Dakhla", street: "حي المسيرة", weight: 4 },
]

export type Shopper = Contact & { city: string }

/** Somebody who orders; numbers of a range that stands in examples. */
export function shopperNumber(index: number, chance: Chance): Shopper {
  const { city, street } = chance.weighted(places)
  const phone = `+2126000${String(10_000 + index)}`
  return { name: chance.pick(names), phone, email: null, address: `${chance.between(1, 180)}, ${street}`, city }
}
