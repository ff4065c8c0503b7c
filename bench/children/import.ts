/** Imports the modules that its arguments name, in their order, and ends. */
for (const specifier of process.argv.slice(2)) await import(specifier);
