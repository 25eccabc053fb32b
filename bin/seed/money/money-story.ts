import type { PayerClass } from "#src/withholding/withholding.ts"
import * as cast from "../cast.ts"

export type Payday = {
  daysAgo: number
  /** Whom the bank does not pay, and what it says. */
  refused?: { who: cast.StoryAccount; reason: string }
  /** How the bank's word came, the day after; without one it is still awaited. */
  proof?: string
}
export type MoneyStory = {
  account: cast.StoryAccount
  payer: { class: PayerClass; turnoverCents: bigint | null }
  paydays: Payday[]
  /** Paid without the platform before it was there. */
  outside: { to: cast.StoryAccount; paidDaysAgo: number; amountCents: bigint; note: string }[]
  decisions: { about: cast.StoryAccount; rateBp: number; reason: string }[]
  hold?: { order: string; daysAgo: number; reason: string }
}

/** Salma passes the year's 80 000 DH with a contract of the spring; nobody has decided yet what Imane is. */
export const atlasMoney: MoneyStory = {
  account: cast.atlas,
  payer: { class: "company", turnoverCents: 412_000_000n },
  outside: [
    { to: cast.salma, paidDaysAgo: 228, amountCents: 4_800_000n, note: "Contrat d’ambassadrice, premier versement" },
    { to: cast.salma, paidDaysAgo: 160, amountCents: 3_130_000n, note: "Contrat d’ambassadrice, solde" },
  ],
  decisions: [],
  paydays: [
    { daysAgo: 74, proof: "Avis de débit n° 20418" },
    {
      ...{ daysAgo: 46, proof: "Avis de débit n° 20977" },
      refused: { who: cast.salma, reason: "Rejet technique de la compensation, à présenter de nouveau" },
    },
    { daysAgo: 25, proof: "Avis de débit n° 21350" },
    { daysAgo: 10, proof: "Avis de débit n° 21688" },
    { daysAgo: 3, refused: { who: cast.youssef, reason: "Compte bloqué" } },
  ],
  hold: {
    ...{ order: "GRP-106", daysAgo: 2 },
    reason: "La cliente dit n’avoir rien reçu ; nous attendons la réponse du livreur.",
  },
}

export const rifMoney: MoneyStory = {
  account: cast.rif,
  payer: { class: "individual", turnoverCents: null },
  outside: [],
  decisions: [{ about: cast.nora, rateBp: 0, reason: "مقاولة ذاتية لم تتجاوز 80.000 درهم في السنة، حسب محاسبنا." }],
  paydays: [
    { daysAgo: 44, proof: "إشعار بالتحويل رقم 3305" },
    { daysAgo: 16, proof: "إشعار بالتحويل رقم 3391" },
    { daysAgo: 4, proof: "إشعار بالتحويل رقم 3467" },
  ],
}

/** It has paid nobody yet. */
export const taliouineMoney: MoneyStory = {
  account: cast.taliouine,
  payer: { class: "company", turnoverCents: 240_000_000n },
  ...{ outside: [], decisions: [], paydays: [] },
}

/** Who lets payers write their invoices. */
export const mandated: cast.StoryAccount[] = [cast.salma, cast.youssef, cast.nora]
