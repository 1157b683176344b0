// Runs before the page is drawn, so that a dark page never flashes white. The choice is kept on this computer; without one the system decides.
(() => {
  const stored = () => localStorage.getItem("theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    document.documentElement.dataset.bsTheme = stored() ?? (system.matches ? "dark" : "light");
  };
  apply();
  system.addEventListener("change", apply);
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-toggle]")) return;
    localStorage.setItem("theme", document.documentElement.dataset.bsTheme === "dark" ? "light" : "dark");
    apply();
  });
})();
