export function measureContent(folder: string): { isSmall: boolean; report: string };
