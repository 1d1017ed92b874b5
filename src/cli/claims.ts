/**
 * Takes a task for the thread that asks, if no thread has; the first to ask gets it.
 *
 * @param claims one place for each task, shared by the threads: 0 until it is taken
 * @throws RangeError where there is no such place
 */
export function claim(claims: Int32Array, task: number): boolean {
  return Atomics.compareExchange(claims, task, 0, 1) === 0;
}
