/** Runs again what lost to another transaction: nothing of it was kept. */
export async function retriedOnce<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    // Serialization failure or deadlock: the other transaction has won, ours may run again as if it came later.
    if (!/^40(001|P01)$/.test((error as { code?: string }).code ?? "")) throw error
    return work()
  }
}
