import type { SiteDatabase } from "./database.ts"
import type { Secrets } from "./secrets.ts"

type Site = {
  database: SiteDatabase
  secrets: Secrets
  storageDir: string
  ports: { web: number; admin: number; metrics: number; workerMetrics: number; smtp: number }
}

/** The settings of src/env.ts under which the production build runs on this machine alone. */
export function siteSettings({ database, secrets, storageDir, ports }: Site): Record<string, string> {
  return {
    NODE_ENV: "production",
    DATABASE_URL: database.url("app"),
    CLICKS_DATABASE_URL: database.url("clicks"),
    WORKER_DATABASE_URL: database.url("worker"),
    ADMIN_DATABASE_URL: database.url("admin"),
    PUBLIC_URL: `http://localhost:${ports.web}`,
    HASH_KEY: secrets.hashKey,
    SEAL_KEY: secrets.sealKey,
    FILE_KEYS: `1:${secrets.fileKey}`,
    STORAGE_DIR: storageDir,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    MAIL_FROM: "ShareYourSales <bonjour@shareyoursales.example>",
    PORT: String(ports.web),
    ADMIN_PORT: String(ports.admin),
    METRICS_PORT: String(ports.metrics),
    WORKER_METRICS_PORT: String(ports.workerMetrics),
  }
}
