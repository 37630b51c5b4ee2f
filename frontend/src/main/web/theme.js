// Chooses light or dark before anything is drawn; the system's choice until somebody chooses here.
(() => {
  const chosen = localStorage.getItem('stocking.theme');
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
