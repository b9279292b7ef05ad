// Read by Vite, svelte-check and eslint alike. Every component is in runes mode; the old reactive syntax is refused.
export default {
  compilerOptions: { runes: true },
};
