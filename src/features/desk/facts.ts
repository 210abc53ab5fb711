/** Days after which something that waits should be decided, where nobody said another day. */
export const daysToDecide = 5
