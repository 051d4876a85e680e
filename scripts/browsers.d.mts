export function findProgram(names: readonly string[]): string | null;
export function findChromium(): string | null;
export function findFirefox(): string | null;
export function findXvfb(): string | null;
export function findXdotool(): string | null;
export function hasDisplay(): boolean;
