/** Exit codes of every command: all is well, something was refused, an input could not be read. */
export const EXIT = { ok: 0, refused: 1, unreadable: 2 } as const;
