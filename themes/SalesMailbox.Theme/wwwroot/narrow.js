// On a phone TheAdmin's menu would lie over the page until it is closed by hand; it begins as a row of icons instead. Runs before TheAdmin's own script.
if (window.innerWidth < 768) document.body.classList.add("left-sidebar-compact");
