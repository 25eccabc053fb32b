type About = { item: string; kind: string }
type Known = { address: string; sent: number }
type Remembered = Known & { name: string; size: number; until: number }

const prefix = "sys-upload:"
/** As long as the server keeps them. */
const lifetime = 24 * 60 * 60 * 1000

function placeOf({ item, kind }: About): string {
  return `${prefix}${item}:${kind}:`
}

/** The same file chosen again has the same name, length and time, and nothing else of it is kept here. */
function keyOf(about: About, { name, size, lastModified }: File): string {
  return `${placeOf(about)}${size}:${lastModified}:${name}`
}

export function remember(about: About, file: File, known: Known) {
  const remembered: Remembered = { ...known, name: file.name, size: file.size, until: Date.now() + lifetime }
  inStorage((storage) => storage.setItem(keyOf(about, file), JSON.stringify(remembered)))
}

export function forget(about: About, file: File) {
  inStorage((storage) => storage.removeItem(keyOf(about, file)))
}

export function recall(about: About, file: File): string | null {
  return read(keyOf(about, file))?.address ?? null
}

/** What stopped halfway for this paper, to ask for the same file again; what is too old is forgotten. */
export function stoppedHalfway(about: About): { name: string; percent: number } | null {
  const keys = inStorage((storage) => Object.keys(storage)) ?? []
  for (const key of keys.filter((key) => key.startsWith(prefix))) {
    const known = read(key)
    if (!known || known.until < Date.now()) inStorage((storage) => storage.removeItem(key))
    else if (key.startsWith(placeOf(about)))
      return { name: known.name, percent: Math.floor((known.sent / known.size) * 100) }
  }
  return null
}

function read(key: string): Remembered | null {
  const text = inStorage((storage) => storage.getItem(key))
  return text ? (JSON.parse(text) as Remembered) : null
}

/** A browser that keeps nothing sends all the same; it only cannot go on after the page is closed. */
function inStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(localStorage)
  } catch {
    return null
  }
}
