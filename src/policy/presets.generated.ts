export const PRESETS: Readonly<Record<string, string>> = {};
