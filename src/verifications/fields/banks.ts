/** Names of banks by the first three digits of a RIB: a label to recognize one's bank by, never a reason to refuse. */
const banks: Record<string, string> = {
  "001": "Bank Al-Maghrib",
  "007": "Attijariwafa bank",
  "011": "Bank of Africa",
  "013": "BMCI",
  "021": "Crédit du Maroc",
  "022": "Saham Bank",
  "050": "CFG Bank",
  "101": "Banque Populaire",
  "127": "Banque Populaire",
  "145": "Banque Populaire",
  "157": "Banque Populaire",
  "164": "Banque Populaire",
  "181": "Banque Populaire",
  "190": "Banque Populaire",
  "225": "Crédit Agricole du Maroc",
  "230": "CIH Bank",
  "310": "Trésorerie Générale du Royaume",
  "350": "Al Barid Bank",
}

export function bankOf(rib: string): string | null {
  return banks[rib.slice(0, 3)] ?? null
}
