import pino from "pino"

/** Structured logs; nothing that names a person is ever passed to it. */
export const log = pino(
  {
    level: process.env.LOG_LEVEL ?? "info",
    base: { process: process.env.PROCESS_NAME ?? "web" },
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  // A request does not wait for its log line to be written.
  pino.destination({ dest: 1, sync: false }),
)
