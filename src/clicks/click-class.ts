import { isbot } from "isbot"

export type ClickClass = "person" | "preview" | "bot" | "head"
export type Agent = { class: Exclude<ClickClass, "head">; inApp: string | null }
type Header = (name: string) => string | undefined

// Fetched by a messaging application to draw a card under the message; nobody has followed the link yet.
const previews =
  /facebookexternalhit|facebookcatalog|facebot|meta-externalfetcher|^WhatsApp\/|TelegramBot|Twitterbot|LinkedInBot|Slackbot|Slack-ImgProxy|Discordbot|Snap URL Preview|Snapchat\S*bot|Pinterestbot|Pinterest\/\d|SkypeUriPreview|MicrosoftPreview|ViberBot|Viber\/\d.*preview|TikTokSpider|redditbot|vkShare|Iframely|Embedly|Bluesky Cardyb|Mastodon\/|kakaotalk-scrap|line-poker|Google-PageRenderer|GoogleMessages|Applebot-LinkPreview|LinkPreview|URL ?Preview/i

// Browsers inside applications: a person is looking, whatever else the name resembles.
const applications: [name: string, pattern: RegExp][] = [
  ["instagram", /\bInstagram \d/],
  ["messenger", /FBAN\/Messenger|FB_IAB\/(MESSENGER|Orca)/],
  ["facebook", /\bFBAN\/|\bFBAV\/|\bFB_IAB\//],
  ["tiktok", /musical_ly|musically|BytedanceWebview|\btrill_\d|\bTikTok[ /]\d/i],
  ["snapchat", /\bSnapchat\/\d/],
  ["pinterest", /\[Pinterest\//],
  ["linkedin", /\[LinkedInApp\]/],
  ["x", /Twitter for (iPhone|iPad)|TwitterAndroid/],
  ["telegram", /Telegram-(Android|iOS)\//],
  ["google", /\bGSA\/\d/],
]

/** What a User-Agent says of who asks; an empty one is a program's. */
export function readAgent(userAgent: string): Agent {
  if (previews.test(userAgent)) return { class: "preview", inApp: null }
  const inApp = applications.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? null
  if (inApp) return { class: "person", inApp }
  return { class: userAgent === "" || isbot(userAgent) ? "bot" : "person", inApp: null }
}

/** A page fetched ahead of a person who may never come is a preview; a HEAD request is nobody's visit. */
export function classifyClick(method: string | undefined, header: Header, agent: Agent): ClickClass {
  if (method === "HEAD") return "head"
  return isFetchedAhead(header) ? "preview" : agent.class
}

function isFetchedAhead(header: Header): boolean {
  const purpose = header("sec-purpose") ?? header("purpose") ?? header("x-purpose") ?? header("x-moz")
  return purpose !== undefined && /prefetch|prerender|preview/i.test(purpose)
}
