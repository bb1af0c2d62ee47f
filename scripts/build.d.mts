/** Whether dist/ was made from what lies here now. */
export function isBuilt(): boolean;
export function build(): Promise<void>;
