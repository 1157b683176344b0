// On a phone TheAdmin's menu would cover the page until a person closes it, so it starts as a row of icons. Runs before TheAdmin's own
// script.
if (window.innerWidth < 768) document.body.classList.add("left-sidebar-compact");
