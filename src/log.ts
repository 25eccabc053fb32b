import pino from "pino"

/** Structured logs; nothing that names a person is ever passed to it. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: { process: process.env.PROCESS_NAME ?? "web" },
  timestamp: pino.stdTimeFunctions.isoTime,
})
