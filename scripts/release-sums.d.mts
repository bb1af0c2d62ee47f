export function releasedFiles(folder: string): string[];
export function writeSums(folder: string): Promise<string[]>;
