/** Marks a closed set as fully handled: adding a member stops the build at every place that must know it. */
export function assertNever(value: never): never {
  throw new Error(`unhandled member of a closed set: ${JSON.stringify(value)}`);
}
