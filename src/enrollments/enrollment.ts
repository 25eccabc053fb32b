export const enrollmentStatuses = ["pending", "approved", "rejected", "left", "banned"] as const
export type EnrollmentStatus = (typeof enrollmentStatuses)[number]

/** Whether an influencer may ask for this place (again): the merchant's no is not asked twice. */
export function mayApply(status: EnrollmentStatus | null): boolean {
  return status === null || status === "left"
}

export function mayLeave(status: EnrollmentStatus): boolean {
  return status === "pending" || status === "approved"
}
