const meanings = {
  DATABASE_URL: "address of the database for the role `app`",
  CLICKS_DATABASE_URL: "address of the database for the role `clicks`",
  WORKER_DATABASE_URL: "address of the database for the role `worker`",
  ADMIN_DATABASE_URL: "address of the database for the role `admin`, the back-office's",
  OWNER_DATABASE_URL: "address of the database for the role `owner`, which runs the migrations",
  PUBLIC_URL: "address under which browsers reach the site, without a slash at its end",
  HASH_KEY:
    "32 random bytes in hexadecimal, the key of the hashes of phones, e-mails and recovery codes, and of signatures",
  SEAL_KEY: "32 random bytes in hexadecimal, the key that seals contacts, declared answers and second factors",
  FILE_KEYS: "keys that wrap those of the stored papers, like 2:<64 hexadecimal digits>,1:<…>, the current one first",
  STORAGE_DIR: "folder that keeps pictures, exports and papers, when there is no STORAGE_URL",
  STORAGE_URL: "bucket that keeps them instead, like s3://bucket?region=…&endpoint=https://…",
  CLAMD_URL: "where clamd listens, unix:/run/clamd.sock or tcp://host:3310; without it papers are not scanned",
  MEILI_URL: "address of a Meilisearch server, with MEILI_KEY; without it Postgres alone searches",
  MEILI_KEY: "key of that server that may write indexes and make keys",
  SMTP_URL: "address of the mail server, like smtp://user:password@host:587",
  MAIL_FROM: "sender of our mail, like ShareYourSales <bonjour@example.ma>",
}

type Setting = keyof typeof meanings

/** A setting without a default: reading one that is not set throws a sentence that names it. */
export function setting(name: Setting): string {
  const value = process.env[name]
  if (!value) throw new Error(`Missing setting ${name}: ${meanings[name]}.`)
  return value
}

/** A setting without which something is left out or done otherwise. */
export function optionalSetting(name: Setting): string | null {
  return process.env[name] || null
}

/** Stops the start of a process that lacks a setting, rather than its first request. */
export function requireSettings(names: Setting[]) {
  const missing = names.filter((name) => !process.env[name] && !(name === "STORAGE_DIR" && process.env.STORAGE_URL))
  if (missing.length === 0) return
  const lines = missing.map((name) => `  ${name}: ${meanings[name]}`)
  throw new Error(`Missing settings:\n${lines.join("\n")}`)
}

export function port(name: "PORT" | "ADMIN_PORT" | "METRICS_PORT" | "WORKER_METRICS_PORT", usual: number): number {
  const value = Number(process.env[name] ?? usual)
  if (!Number.isInteger(value) || value < 0 || value > 65535)
    throw new Error(`${name} is not a port: ${process.env[name]}`)
  return value
}

/** Whether cookies may travel in clear: only on loopback http, where there is no one between. */
export function isLoopbackHttp(): boolean {
  const { protocol, hostname } = new URL(setting("PUBLIC_URL"))
  return protocol === "http:" && (hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127."))
}
