/** Imports the modules that its arguments name, in their order, and ends. Plain JavaScript: what stripping costs is measured with what is imported. */
for (const specifier of process.argv.slice(2)) await import(specifier);
