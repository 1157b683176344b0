// Not deferred, so that the first paint already has this class.
document.documentElement.classList.add('sm-js');
