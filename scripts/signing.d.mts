type Environment = Readonly<Record<string, string | undefined>>;
export function withoutEmpty(environment: Environment): Record<string, string | undefined>;
export function signingNotes(platform: string, environment: Environment): string[];
