// Not deferred: the page is painted once, as it stays.
document.documentElement.classList.add('sm-js');
