/** What stands after the @: Latin letters and digits, parted by single dashes or underscores. */
export const handleShape = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/
export const minHandle = 3
export const maxHandle = 30

/** Names that would pass for the platform or its people, or for a page of ours. */
const reserved = new Set([
  ...[
    "admin",
    "administrator",
    "administration",
    "shareyoursales",
    "share-your-sales",
    "sys",
    "platform",
    "plateforme",
  ],
  ...[
    "support",
    "help",
    "aide",
    "contact",
    "staff",
    "equipe",
    "team",
    "moderation",
    "moderator",
    "official",
    "officiel",
  ],
  ...["compliance", "conformite", "finance", "security", "securite", "billing", "paiement", "payment", "verified"],
  ...["marketplace", "discover", "creators", "profile", "settings", "api", "www", "root", "null", "undefined", "maroc"],
  ...["login", "sign-in", "sign-up", "messages", "notifications", "dashboard", "orders", "products", "programs"],
])

/** Dashes do not make another name of it, nor does what stands beside the platform's own. */
export function isReserved(handle: string): boolean {
  const bare = handle.replace(/[-_]/g, "")
  return /^closed|shareyoursales/.test(bare) || [...reserved].some((name) => name.replace(/-/g, "") === bare)
}

/** What an address says after its @, however it is written; null when it names nobody. */
export function handleIn(segment: string): string | null {
  const found = /^(?:@|%40)([\w-]{1,80})$/i.exec(segment)
  return found?.[1]?.toLowerCase() ?? null
}
