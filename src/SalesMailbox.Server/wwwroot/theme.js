// Runs before the page is drawn, so that a dark page never flashes white. The choice is stored in this browser; without one the system's
// setting applies.
(() => {
  const stored = () => localStorage.getItem("theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    document.documentElement.dataset.bsTheme = stored() ?? (system.matches ? "dark" : "light");
    for (const button of document.querySelectorAll("[data-theme]")) {
      button.setAttribute("aria-pressed", String(button.dataset.theme === (stored() ?? "auto")));
    }
  };
  apply();
  system.addEventListener("change", apply);
  document.addEventListener("DOMContentLoaded", apply);
  // On a phone the menu is a bar at the bottom, and More opens a sheet above it.
  const more = (open) => {
    const button = document.querySelector("[data-more]");
    button?.setAttribute("aria-expanded", String(open));
    button?.closest("nav").classList.toggle("sm-side-open", open);
  };
  const isMoreOpen = () => document.querySelector("[data-more]")?.getAttribute("aria-expanded") === "true";
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-more]")) more(!isMoreOpen());
    else if (isMoreOpen() && !event.target.closest("#sm-side-rest")) more(false);
    const menu = document.querySelector(".sm-menu[open]");
    if (menu && !menu.contains(event.target)) menu.open = false;
    const choice = event.target.closest("[data-theme]")?.dataset.theme;
    if (!choice) return;
    if (choice === "auto") localStorage.removeItem("theme");
    else localStorage.setItem("theme", choice);
    apply();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isMoreOpen()) {
      more(false);
      document.querySelector("[data-more]").focus();
    }
    const menu = document.querySelector(".sm-menu[open]");
    if (event.key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();
