/** The mail that nobody has to receive: what happens in one's account, and what is new on the platform. */
export const mailTopics = ["activity", "news"] as const
export type MailTopic = (typeof mailTopics)[number]

export type Choices = Record<MailTopic, boolean>

/** Word of one's own account comes until it is switched off; advertising only once it was asked for (law 09-08, art. 10). */
export const usualChoices: Choices = { activity: true, news: false }

export function isMailTopic(text: string): text is MailTopic {
  return (mailTopics as readonly string[]).includes(text)
}
