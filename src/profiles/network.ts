export const networks = ["instagram", "tiktok", "youtube", "facebook", "snapchat", "x", "blog"] as const
export type Network = (typeof networks)[number]

export function isNetwork(text: string): text is Network {
  return (networks as readonly string[]).includes(text)
}

type Place = { hosts: string[]; of: (name: string) => string }
type NamedNetwork = Exclude<Network, "blog">

const places: Record<NamedNetwork, Place> = {
  instagram: { hosts: ["instagram.com"], of: (name) => `https://www.instagram.com/${name}` },
  tiktok: { hosts: ["tiktok.com"], of: (name) => `https://www.tiktok.com/@${name}` },
  youtube: { hosts: ["youtube.com", "youtu.be"], of: (name) => `https://www.youtube.com/@${name}` },
  facebook: { hosts: ["facebook.com", "fb.com", "fb.me"], of: (name) => `https://www.facebook.com/${name}` },
  snapchat: { hosts: ["snapchat.com"], of: (name) => `https://www.snapchat.com/add/${name}` },
  x: { hosts: ["x.com", "twitter.com"], of: (name) => `https://x.com/${name}` },
}

const namedOnNetwork = /^@?([\w.-]{2,60})$/
const longestAddress = 300

/** A name or an address as people paste it, to an address of that very network; null when it leads elsewhere. */
export function networkAddress(network: Network, typed: string): string | null {
  if (network === "blog") return webAddress(typed.includes("://") ? typed : `https://${typed}`)
  const name = namedOnNetwork.exec(typed)?.[1]
  const { hosts, of } = places[network]
  if (name && !hosts.some((host) => name.endsWith(host))) return of(name)
  const address = webAddress(typed.includes("://") ? typed : `https://${typed}`)
  if (!address) return null
  const { hostname } = new URL(address)
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)) ? address : null
}

/** Without what a copied link says of who copied it, and never with a password in it. */
function webAddress(typed: string): string | null {
  const url = URL.parse(typed)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || !url.hostname.includes("."))
    return null
  for (const name of [...url.searchParams.keys()])
    if (/^(utm_|igsh|fbclid|si$|_t$|_r$)/.test(name)) url.searchParams.delete(name)
  return url.href.length <= longestAddress ? url.href : null
}
