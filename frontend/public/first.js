// Theme, palette and language before the first drawing: what was chosen here, or else the system's theme. Names and values
// are those of src/ui/look.ts and src/text/language.ts.
(() => {
  const root = document.documentElement;
  const theme = localStorage.getItem('stocking.theme');
  const dark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'dark' : 'light';
  root.dataset.palette = localStorage.getItem('stocking.palette') ?? 'red-blue';
  root.lang = localStorage.getItem('stocking.language') === 'en' ? 'en' : 'ko';
})();
