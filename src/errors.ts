/** Not there, or not this account's: answered 404 either way, so that nobody learns which. */
export class NotFound extends Error {}

/** The actor may not do this in their own account: 403. */
export class Forbidden extends Error {}

/** It was there and is no longer offered: 410. */
export class Gone extends Error {}

/** A limit is reached: 429, to be tried again after some seconds. */
export class TooMany extends Error {
  readonly retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    super(`too many requests, retry after ${retryAfterSeconds} s`)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The request cannot be read as what it claims to be (a body of the wrong type, truncated, too large): its HTTP status. */
export class Unreadable extends Error {
  readonly status: number
  constructor(status: 400 | 413 | 415, message: string) {
    super(message)
    this.status = status
  }
}
