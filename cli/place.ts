/**
 * Folder of the project: the default environments are there, and the builders that modules import. This file lies one folder deep,
 * and so do the modules that the build makes of it and others.
 */
export const PROJECT = new URL("../", import.meta.url);

/** What the modules of the project end in: `.ts` in the sources, `.js` where they were built. */
export const MODULE = import.meta.url.slice(-3);
