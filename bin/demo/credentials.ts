import fs from "node:fs"
import { say } from "../say.ts"
import type { StoryUser } from "../seed/story-users.ts"
import type { Story } from "../seed.ts"

export type Addresses = { web: string; admin: string; mail: string; metrics: string }

/** How to enter the demo: what a person reads in the terminal, and what a program reads in this file. */
export function writeCredentials(
  file: string,
  { web, admin, mail }: Addresses,
  { users, apiKeys, links, promoCodes }: Story,
) {
  const entries = {
    ...{ web, admin, mail },
    users: users.map(({ about, ...user }) => user),
    apiKeys,
    links: links.map((code) => ({ code, url: `${web}/t/${code}` })),
    promoCodes: promoCodes.map((code) => ({ code })),
  }
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(entries, null, 2)}\n`, { mode: 0o600 })
  fs.renameSync(`${file}.new`, file)
}

export function announce({ web, admin, mail, metrics }: Addresses, story: Story, bankFile: string) {
  const { users, applicants, colleagues, apiKeys, links, promoCodes } = story
  const staff = users.filter((user) => user.totp_secret)
  say("\n━━ ShareYourSales is running ━━\n")
  say(`  site         ${web}/fr   ${web}/ar`)
  say(`  back-office  ${admin}`)
  say(`  mail         ${mail}`)
  say(`  metrics      ${metrics}`)
  list(
    "On the site",
    users.filter((user) => !user.totp_secret),
  )
  list("Who checks the payouts that the owner makes", colleagues)
  list("Their verification, suspension or pause, seen from the inside", applicants)
  list("In the back-office (after the password, the secret for an authenticator application)", staff)
  say(`\n  link      ${web}/t/${links[0]}`)
  say(`  code      ${promoCodes[0]}`)
  for (const { account, key } of apiKeys) say(`  API key   ${key}  (${account})`)
  say(`\n  The last payouts of Coopérative Atlas wait for their bank's word. It is in ${bankFile},`)
  say(`  to be imported at ${web}/fr/payouts/statements by khadija@atlas.example or latifa@atlas.example.`)
  say("\n  The same for programs: .demo/credentials.json")
  say("  Ctrl-C stops everything.")
}

function list(title: string, users: StoryUser[]) {
  const width = Math.max(...users.map(({ email }) => email.length))
  say(`\n  ${title}`)
  for (const { role, email, password, about, totp_secret: secret } of users)
    say(`    ${role.padEnd(17)}  ${email.padEnd(width)}  ${password.padEnd(22)} ${secret ?? ""} ${about}`)
}
