/** All namespaces of this language; a new file in its folder is found by itself. */
export default import.meta.glob<Record<string, unknown>>('./es/*.json', { import: 'default', eager: true })
