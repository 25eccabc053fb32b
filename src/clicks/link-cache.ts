const freshMs = 5000
const size = 10_000

/** What a code led to, or null for nowhere, and when that was asked. */
export type Known<Value> = { value: Value | null; readAt: number }
export type Resolve<Value> = (code: string) => Promise<Value | null>
type Waiter<Value> = (failure: unknown, known?: Known<Value>) => void

export type LinkCache<Value> = {
  resolve: Resolve<Value>
  known: Map<string, Known<Value>>
  reading: Map<string, Waiter<Value>[]>
  epoch: number
  /** Whether changes are being heard of; while they are not, nothing that is known is believed. */
  hears: boolean
}

export function linkCache<Value>(resolve: Resolve<Value>): LinkCache<Value> {
  return { resolve, known: new Map(), reading: new Map(), epoch: 0, hears: false }
}

/** What is known of a code and may still be believed. */
export function freshLink<Value>(cache: LinkCache<Value>, code: string, now: number): Known<Value> | undefined {
  const known = cache.hears ? cache.known.get(code) : undefined
  return known && now - known.readAt < freshMs ? known : undefined
}

/** What was last known of a code, for when the database cannot be asked. */
export function lastLink<Value>(cache: LinkCache<Value>, code: string): Value | null {
  return cache.known.get(code)?.value ?? null
}

/** Asks again; requests that miss the same code together share one query. */
export function readLink<Value>(cache: LinkCache<Value>, code: string, waiter: Waiter<Value>) {
  const waiters = cache.reading.get(code)
  if (waiters) return void waiters.push(waiter)
  cache.reading.set(code, [waiter])
  const { epoch } = cache
  const now = Date.now()
  cache.resolve(code).then(
    // An answer that was on its way when the links changed serves those who asked, and is not believed afterwards.
    (value) => answer(cache, code, null, keep(cache, code, { value, readAt: epoch === cache.epoch ? now : 0 })),
    (failure) => answer(cache, code, failure),
  )
}

/** A suspension or an archival must be seen at once: what was known stays only as the last resort of `lastLink`. */
export function expireLinks<Value>(cache: LinkCache<Value>) {
  cache.epoch++
  for (const known of cache.known.values()) known.readAt = 0
}

/** Says whether changes are heard of from now on; what was known before is asked again either way. */
export function hearLinks<Value>(cache: LinkCache<Value>, hears: boolean) {
  cache.hears = hears
  expireLinks(cache)
}

function keep<Value>(cache: LinkCache<Value>, code: string, entry: Known<Value>) {
  const { known } = cache
  known.delete(code)
  known.set(code, entry)
  // A map keeps the order of insertion: the link that was read longest ago leaves.
  if (known.size > size) known.delete(known.keys().next().value ?? "")
  return entry
}

function answer<Value>(cache: LinkCache<Value>, code: string, failure: unknown, known?: Known<Value>) {
  const waiters = cache.reading.get(code) ?? []
  cache.reading.delete(code)
  for (const waiter of waiters) waiter(failure, known)
}
