import pino from "pino"

/** Structured logs; nothing that names a person is ever passed to it. */
export const log = pino(
  {
    level: process.env.LOG_LEVEL ?? "info",
    base: { process: process.env.PROCESS_NAME ?? "web" },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: loggedError },
  },
  // A request does not wait for its log line to be written.
  pino.destination({ dest: 1, sync: false }),
)

const emails = /[^\s<>"'()=,;:@]+@[^\s<>"'()=,;:@]+/g
const phones = /(?<![\w-])(?:\+|00)?(?:212|0)[ .-]?[5-7](?:[ .-]?\d){8}(?![\w-])/g

/** A text of somebody else's making (a mail server's, a database's) without the addresses and phones that it quotes. */
export function withoutPersons(text: string): string {
  return text.replace(emails, "[e-mail]").replace(phones, "[phone]")
}

/** What helps to find a failure's cause; the rest of an error, such as the row that Postgres refused, is somebody's. */
export function loggedError(error: unknown): object {
  if (!(error instanceof Error)) return { message: withoutPersons(String(error)) }
  const { code, constraint, table, responseCode } = error as Error & Record<string, unknown>
  return {
    ...{ type: error.name, message: withoutPersons(error.message), stack: withoutPersons(error.stack ?? "") },
    ...{ code, constraint, table, responseCode },
    ...(error.cause !== undefined && { cause: loggedError(error.cause) }),
  }
}
