import fs from "node:fs"
import path from "node:path"
import { MailDev } from "maildev"
import { announce, writeCredentials } from "./demo/credentials.ts"
import { choosePorts, type Ports } from "./demo/ports.ts"
import { startOver, takeOver } from "./demo/previous-run.ts"
import { requireSpace } from "./fitness.ts"
import { main, say, step } from "./say.ts"
import { type Story, tellStory } from "./seed.ts"
import { build, isBuildStale } from "./site/build.ts"
import { openSiteDatabase } from "./site/database.ts"
import { startSiteProcess } from "./site/process.ts"
import { keepSecrets } from "./site/secrets.ts"
import { siteSettings } from "./site/settings.ts"

const folder = path.resolve(".demo")
const storyFile = path.join(folder, "story.json")
const bankFile = path.join(folder, "virements-atlas.csv")
const credentialsFile = path.join(folder, "credentials.json")

/** What to undo when the demo ends, the last made first. */
const undoing: (() => Promise<unknown>)[] = []
let ending: Promise<void> | undefined

function endDemo(): Promise<void> {
  ending ??= (async () => {
    say("\nstopping …")
    for (const undo of undoing.toReversed()) await undo()
    fs.rmSync(credentialsFile, { force: true })
    fs.rmSync(path.join(folder, "demo.pid"), { force: true })
    say("everything is stopped; the data stay in .demo/ (npm run demo -- --fresh starts over)")
  })()
  return ending
}

await main(async () => {
  await takeOver(folder)
  const stopped = new Promise<void>((stop) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop())
  })
  try {
    await Promise.race([startDemo(), stopped])
    await stopped
  } finally {
    await endDemo()
  }
  return 0
})

async function startDemo() {
  fs.rmSync(credentialsFile, { force: true })
  requireSpace(folder)
  const isFirst = process.argv.includes("--fresh") || !isStoryWhole()
  if (isFirst) startOver(folder)
  const ports = await choosePorts()
  if (isBuildStale()) await step("building the site (about 20 s)", build)

  const secrets = keepSecrets(path.join(folder, "secrets.json"))
  const database = await step("starting Postgres and bringing its schema up to date", () =>
    openSiteDatabase({ dir: path.join(folder, "data"), password: secrets.databasePassword, settings: {} }),
  )
  undoing.push(() => database.cluster.stop())
  const settings = siteSettings({ database, secrets, storageDir: path.join(folder, "files"), ports })
  const story = isFirst ? await writeStory({ ...settings, OWNER_DATABASE_URL: database.url("owner") }) : readStory()
  await startMailCatcher(ports)
  for (const name of ["web", "worker"]) await startPart({ name, script: `dist/server/${name}.js`, settings })
  await startPart({ name: "admin", script: "admin/server.ts", settings })
  const addresses = {
    web: `http://localhost:${ports.web}`,
    admin: `http://localhost:${ports.admin}`,
    mail: `http://localhost:${ports.mail}`,
    metrics: `http://localhost:${ports.metrics}/metrics`,
  }
  await step("waiting until the site can serve", () => untilReady(`${addresses.web}/readyz`))
  await untilReady(`${addresses.admin}/readyz`)
  writeCredentials(credentialsFile, addresses, story)
  announce(addresses, story, bankFile)
}

/** The story of an earlier version, which knew neither files nor payouts, is told anew. */
function isStoryWhole(): boolean {
  return fs.existsSync(storyFile) && "bankFile" in readStory()
}

function readStory(): Story {
  return JSON.parse(fs.readFileSync(storyFile, "utf8")) as Story
}

async function writeStory(settings: Record<string, string>): Promise<Story> {
  Object.assign(process.env, settings)
  const story = await step("telling the story: three merchants, five influencers, four months of sales and pay", () =>
    tellStory(say),
  )
  fs.writeFileSync(bankFile, story.bankFile)
  fs.writeFileSync(storyFile, JSON.stringify(story, null, 2), { mode: 0o600 })
  return story
}

async function startMailCatcher(ports: Ports) {
  const loopback = { ip: "127.0.0.1", webIp: "127.0.0.1", silent: true }
  const catcher = new MailDev({
    ...loopback,
    smtp: ports.smtp,
    web: ports.mail,
    mailDirectory: path.join(folder, "mail"),
  })
  await step("starting the mail catcher", () => catcher.start())
  undoing.push(() => catcher.stop())
}

async function startPart({ name, ...part }: { name: string; script: string; settings: Record<string, string> }) {
  const started = await step(`starting the ${name}`, () =>
    startSiteProcess({
      ...{ name, ...part, logFile: path.join(folder, "logs", `${name}.log`) },
      onCrash: (crashed, code) =>
        say(`the ${crashed} ended by itself (${code}); starting it again. See .demo/logs/${crashed}.log`),
    }),
  )
  undoing.push(() => started.stop())
}

async function untilReady(address: string) {
  for (const deadline = Date.now() + 30_000; ; ) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    if (Date.now() > deadline)
      throw new Error(`${address} did not answer: ${answer ? await answer.text() : "no connection"}`)
    await new Promise((resume) => setTimeout(resume, 200))
  }
}
