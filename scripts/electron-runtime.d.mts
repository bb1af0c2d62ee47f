/** Path of the executable, or null. */
export function findElectron(): string | null;
/** Path of the executable, or null when it cannot be had. */
export function fetchElectron(patience?: number): Promise<string | null>;
